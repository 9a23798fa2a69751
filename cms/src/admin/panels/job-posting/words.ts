import type { JobPostingAnswer } from '../../../checks/answer.ts';
import type { Destination } from '../asked/destination.ts';
import type { Told } from '../online/told.ts';

/** Something to add to an offer, and where. */
export interface Missing extends Destination {
  what: string;
}

/** What the panel says, in French. */
export interface ToldPosting extends Pick<Told, 'tone' | 'headline'> {
  sentences: readonly string[];
  /** What search engines require. */
  required: readonly Missing[];
  /** What they recommend. */
  recommended: readonly Missing[];
}

const gaps: Record<JobPostingAnswer['gaps'][number], Missing> = {
  title: { field: 'title', label: 'Intitulé', what: 'L’intitulé de l’offre.' },
  description: {
    field: 'body',
    label: 'Description',
    what: 'Une description, qui en dise plus que l’intitulé.',
  },
  host: {
    field: 'startup',
    label: 'Startup',
    what: 'Qui recrute : une startup, une organisation ou un incubateur.',
  },
  place: {
    field: 'places',
    label: 'Lieux',
    what: 'Une ville (« Lyon », « 69003 Lyon »), ou le télétravail complet.',
  },
};

const advice: Record<JobPostingAnswer['advice'][number], Missing> = {
  pay: {
    field: 'salaryMin',
    label: 'Salaire minimal',
    what: 'Le salaire brut, minimal et maximal, avec sa période.',
  },
  contract: { field: 'contract', label: 'Contrat', what: 'Le contrat.' },
  closing: {
    field: 'closesOn',
    label: 'Dernier jour pour postuler',
    what: 'Le dernier jour pour postuler.',
  },
};

const over = {
  filled: 'Elle est pourvue',
  cancelled: 'Elle est annulée',
  closed: 'Elle est fermée',
} as const;

/** What search engines for jobs are told of an offer, once it is published. */
export function tellPosting({
  state,
  gaps: missing,
  advice: recommended,
  unpublishedHost,
}: JobPostingAnswer): ToldPosting {
  if (state in over) {
    return {
      tone: 'neutral',
      headline: 'Jamais montrée',
      sentences: [
        `${over[state as keyof typeof over]} : une offre close n’est jamais montrée dans les moteurs d’emploi.`,
      ],
      required: [],
      recommended: [],
    };
  }
  const further = recommended.map((kind) => advice[kind]);
  if (missing.length === 0) {
    return {
      tone: 'success',
      headline: 'Complète',
      sentences: [
        state === 'upcoming'
          ? 'Publiée, l’offre sera proposée aux moteurs d’emploi à partir du jour où elle ouvre.'
          : 'Publiée, l’offre est proposée aux moteurs d’emploi, qui choisissent ce qu’ils montrent.',
      ],
      required: [],
      recommended: further,
    };
  }
  return {
    tone: 'warning',
    headline:
      missing.length === 1
        ? 'Il manque une information'
        : `Il manque ${missing.length} informations`,
    sentences: ['Sans elles, les moteurs d’emploi ne montreront pas l’offre ; le site, si.'].map(
      (sentence) => (missing.length === 1 ? sentence.replace('Sans elles', 'Sans elle') : sentence),
    ),
    required: missing.map((gap) =>
      gap === 'host' && unpublishedHost !== null
        ? {
            ...gaps.host,
            what: `« ${unpublishedHost} » n’est pas en ligne : publiez d’abord sa fiche.`,
          }
        : gaps[gap],
    ),
    recommended: further,
  };
}
