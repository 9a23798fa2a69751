import { onWhichDay } from '../panels/online/moments.ts';
import type { OnlineAnswer, ReleasesAnswer } from './types.ts';

type Status = NonNullable<OnlineAnswer['status']>;
type Release = NonNullable<ReleasesAnswer['releases']>[number];

const states: Record<Status['state'], string> = {
  starting: 'Le site se prépare pour la première fois.',
  live: 'Le site montre tout ce qui est publié.',
  publishing: 'Une publication est en cours.',
  held: 'Le site est revenu à une version antérieure : les changements attendent.',
  behind: 'Le site est en ligne, mais tout n’y est pas encore.',
  failing: 'Le service de publication est en difficulté. La dernière bonne version reste en ligne.',
};

/** How the site is, in a sentence. */
export function tellSite(status: Status | undefined): string {
  if (status === undefined) {
    return 'Le service de publication ne répond pas. Le site garde sa dernière version.';
  }
  return states[status.state];
}

/** « Version 12 du site, aujourd’hui à 14:02 ». */
export function tellVersion(release: number, at: string, now: Date): string {
  return `Version ${release}, ${onWhichDay(at, now)}`;
}

const reasons: Record<string, string> = {
  start: 'au démarrage',
  time: 'à la date prévue',
  command: 'à la demande d’un administrateur',
  rollback: 'retour à une version antérieure',
  pictures: 'images préparées',
};

/** What a version of the site brought: « 2 contenus changés ». */
export function tellRelease({ reason, changes }: Release): string {
  const counted = changes > 1 ? `${changes} contenus changés` : '1 contenu changé';
  const why = reasons[reason];
  if (reason === 'rollback' || changes === 0) return why ?? 'pages refaites';
  return why === undefined ? counted : `${counted}, ${why}`;
}

/** « et 12 autres »; nothing when all are shown. */
export function tellRest(total: number, shown: number): string | undefined {
  const rest = total - shown;
  if (rest <= 0) return undefined;
  return rest > 1 ? `et ${rest} autres` : 'et un autre';
}
