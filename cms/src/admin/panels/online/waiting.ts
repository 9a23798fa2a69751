import type { LiveVersion, StatusIn } from './answer.ts';
import { onWhichDay, sinceWhen } from './moments.ts';
import { linkTo, type Told } from './told.ts';

/** The publisher does not know of a document that the CMS publishes. */
export const notLookedYet: StatusIn<'waiting'> = {
  state: 'waiting',
  reason: 'not-looked-yet',
  until: null,
  earlier: null,
};

/** @param isPublished whether it waits to be shown; to be withdrawn, otherwise */
export function tellWaiting(
  { reason, until, earlier }: StatusIn<'waiting'>,
  isPublished: boolean,
  now: Date,
): Told {
  return {
    tone: 'secondary',
    headline: isPublished ? 'En attente' : 'Retrait en attente',
    sentences: [
      until === null
        ? reasons[reason]
        : `Les visiteurs verront ce contenu ${onWhichDay(until, now)} (heure de Paris).`,
      ...(earlier === null ? [] : [tellEarlier(earlier, isPublished, now)]),
    ],
    link: linkTo(earlier?.address, isPublished ? 'Voir la version en ligne' : 'Voir la page'),
  };
}

const reasons: Record<StatusIn<'waiting'>['reason'], string> = {
  'not-looked-yet': 'Le service de publication va prendre en compte ce changement.',
  held: 'Le site est revenu à une version antérieure. Les changements attendent qu’un administrateur relance la publication.',
  'until-date': 'Les visiteurs verront ce contenu à sa date de publication.',
  'removals-to-confirm':
    'Beaucoup de contenus ont été retirés d’un coup. Un administrateur doit confirmer que c’est voulu.',
  'cms-unreachable':
    'Le service de publication n’arrive pas à lire la rédaction. Il réessaie de lui-même : rien n’est perdu.',
  'publisher-failing':
    'Le service de publication rencontre une difficulté. Il réessaie de lui-même : rien n’est perdu.',
};

function tellEarlier({ since }: LiveVersion, isPublished: boolean, now: Date): string {
  const when = sinceWhen(since, now);
  return isPublished
    ? `La version précédente reste en ligne, depuis ${when}.`
    : `Les visiteurs voient encore ce contenu, en ligne depuis ${when}.`;
}
