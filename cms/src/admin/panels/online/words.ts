import type { Answer, StatusIn } from './answer.ts';
import { sinceWhen } from './moments.ts';
import { linkTo, type Told } from './told.ts';
import { notLookedYet, tellWaiting } from './waiting.ts';

/** A document that is being created. */
export function tellNotWritten(): Told {
  return {
    tone: 'neutral',
    headline: 'Pas publié',
    sentences: ['Ce contenu n’est pas encore enregistré.'],
  };
}

/** The CMS itself did not answer. */
export function tellUnknown(): Told {
  return {
    tone: 'warning',
    headline: 'Impossible de vérifier',
    sentences: ['La rédaction n’a pas répondu. Nouvel essai dans quelques secondes.'],
  };
}

/**
 * @param isModified whether changes were saved and not published
 * @param now what time it is for who reads
 */
export function tell(answer: Answer, isModified: boolean, now: Date): Told {
  const told = tellStatus(answer, now);
  if (!isModified || !answer.isPublished) return told;
  return {
    ...told,
    sentences: [
      ...(told.sentences ?? []),
      'Des modifications enregistrées ne sont pas publiées : les visiteurs ne les voient pas.',
    ],
  };
}

function tellStatus({ status, isPublished, labels }: Answer, now: Date): Told {
  switch (status.state) {
    case 'absent':
      return isPublished ? tellWaiting(notLookedYet, true, now) : notPublished;
    case 'waiting':
      return tellWaiting(status, isPublished, now);
    case 'publishing':
      return tellPublishing(status, isPublished);
    case 'live':
      return tellLive(status, now);
    case 'failed':
      return tellFailed(status, labels, now);
    case 'silent':
      return isPublished ? silentOfPublished : silentOfDraft;
  }
}

const notPublished: Told = {
  tone: 'neutral',
  headline: 'Pas publié',
  sentences: ['Les visiteurs ne voient rien de ce contenu.'],
};

function tellPublishing(
  { step, address, obstacle }: StatusIn<'publishing'>,
  isPublished: boolean,
): Told {
  const nextStep =
    step === 'rendering'
      ? 'Les pages se préparent.'
      : 'Les pages sont prêtes. Vérification à l’adresse publique…';
  return {
    tone: obstacle === null ? 'secondary' : 'warning',
    headline: isPublished ? 'Publication en cours' : 'Retrait en cours',
    sentences: obstacle === null ? [nextStep] : [nextStep, obstacle],
    link: obstacle === null ? undefined : linkTo(address, 'Voir la page'),
  };
}

function tellLive({ since, address, warnings }: StatusIn<'live'>, now: Date): Told {
  return {
    tone: 'success',
    headline: `En ligne depuis ${sinceWhen(since, now)}`,
    problems: warnings.map((reason) => ({ field: 'Attention', reason })),
    sentences:
      address === null
        ? ['Ce contenu n’a pas de page à lui : il paraît sur celles qui s’en servent.']
        : [],
    link: linkTo(address, 'Voir la page'),
  };
}

function tellFailed(
  { problems, earlier }: StatusIn<'failed'>,
  labels: Answer['labels'],
  now: Date,
): Told {
  return {
    tone: 'danger',
    headline: 'Ne peut pas être mis en ligne',
    problems: problems.map(({ field, reason }) => ({
      field: field === null ? null : (labels[field] ?? field),
      reason,
    })),
    sentences: [
      'Corrigez, puis publiez de nouveau.',
      earlier === null
        ? 'Les visiteurs ne voient rien de ce contenu.'
        : `La dernière bonne version reste en ligne, depuis ${sinceWhen(earlier.since, now)}.`,
    ],
    link: linkTo(earlier?.address, 'Voir la version en ligne'),
  };
}

const silent = {
  tone: 'warning',
  headline: 'Le service de publication ne répond pas',
} as const;

const silentOfPublished: Told = {
  ...silent,
  sentences: [
    'Rien n’est perdu : ce que vous avez publié sera mis en ligne à son retour. Le site reste en ligne tel qu’il est.',
  ],
};

const silentOfDraft: Told = {
  ...silent,
  sentences: [
    'Rien n’est perdu : vous pouvez écrire, enregistrer et publier. Le site reste en ligne tel qu’il est, et suivra à son retour.',
  ],
};
