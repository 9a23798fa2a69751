import type { Conflict } from '../../history/answer.ts';
import { onWhichDay } from '../panels/online/moments.ts';
import { collisions } from './changes.ts';

/** What somebody decides about a form that is out of date. */
export type Choice =
  /** Their own changes over what the others saved. */
  | 'merge'
  /** The whole of their form, in the place of what the others saved. */
  | 'replace'
  /** The form as it is stored now, without what they typed. */
  | 'reload'
  /** Nothing is saved yet: their form says what is stored, with their own changes in it. */
  | 'back';

export interface Told {
  headline: string;
  sentences: readonly string[];
  choices: readonly { choice: Choice; label: string }[];
}

/** What was being done with the form. */
export interface Attempt {
  kind: 'save' | 'publish';
  /** Reloading the page would take what is typed below a window too. */
  isInWindow?: boolean;
  /** The fields that were changed in it; `null` when they are not known. */
  mine: readonly string[] | null;
  /** The label of each field of the form. */
  labels: Readonly<Record<string, string>>;
}

export function tellConflict(conflict: Conflict, attempt: Attempt, now: Date): Told {
  const theirs = fieldsOf(conflict);
  const both = attempt.mine === null ? [] : collisions(attempt.mine, theirs);
  return {
    headline: headlineOf(conflict),
    sentences: [
      'Rien n’a été remplacé, et rien de ce que vous avez écrit n’est perdu.',
      whatChanged(conflict, now),
      ...aboutMine(attempt, both),
    ],
    choices: choicesOf(conflict, attempt, both).filter(
      ({ choice }) => choice !== 'reload' || attempt.isInWindow !== true,
    ),
  };
}

function headlineOf({ by, isOwn }: Conflict): string {
  if (isOwn) return 'Vous avez enregistré ce contenu dans un autre onglet';
  if (by.length === 0) return 'Ce contenu a changé pendant que vous l’écriviez';
  const verb = by.length === 1 ? 'a enregistré' : 'ont enregistré';
  return `${inWords(by)} ${verb} ce contenu pendant que vous l’écriviez`;
}

function whatChanged({ differences, at }: Conflict, now: Date): string {
  const when = onWhichDay(at, now);
  if (differences === null) {
    return `C’était ${when}. Ce qui a changé n’est plus connu : votre page est ouverte depuis trop longtemps.`;
  }
  const labels = [...new Set(differences.map(({ label }) => label))];
  if (labels.length === 0) return `C’était ${when}. Ce qui a changé ne vous est pas ouvert.`;
  return `Enregistré ${when}. Ce qui a changé : ${labels.join(', ')}.`;
}

function aboutMine({ mine, labels }: Attempt, both: readonly string[]): string[] {
  const named = (fields: readonly string[]) => {
    const names = fields.flatMap((field) => labels[field] ?? []);
    return names.length < fields.length ? '' : ` : ${names.join(', ')}`;
  };
  if (mine === null) return [];
  if (mine.length === 0) return ['Vous n’avez rien changé vous-même.'];
  if (both.length > 0) return [`Vous avez changé la même chose${named(both)}.`];
  return [`Vous avez changé autre chose${named(mine)}.`];
}

function choicesOf(conflict: Conflict, attempt: Attempt, both: readonly string[]): Told['choices'] {
  const { kind, mine } = attempt;
  const andPublish = kind === 'publish' ? ' et publier' : '';
  const replace = `Tout remplacer par les miens${andPublish}`;
  const back = { choice: 'back', label: 'Revenir à ma page sans enregistrer' } as const;
  if (mine?.length === 0) {
    const publish = { choice: 'merge', label: 'Publier avec ces changements' } as const;
    const reload = { choice: 'reload', label: 'Recharger' } as const;
    return [...(kind === 'publish' ? [publish] : []), reload, back];
  }
  return [
    ...(mine === null ? [] : [{ choice: 'merge', label: merging(conflict, kind, both) } as const]),
    { choice: 'replace', label: replace },
    { choice: 'reload', label: 'Abandonner les miens et recharger' },
    back,
  ];
}

function merging(conflict: Conflict, kind: Attempt['kind'], both: readonly string[]): string {
  const isPublishing = kind === 'publish';
  if (conflict.differences === null) {
    return `N’enregistrer que ce que j’ai changé${isPublishing ? ', et publier' : ''}`;
  }
  const theirs = conflict.by.length > 1 ? 'les leurs' : 'les siens';
  const others = conflict.isOwn || conflict.by.length === 0 ? 'les autres' : theirs;
  if (both.length > 0) {
    const label = `Garder mes changements, et ${others} là où je n’ai rien changé`;
    return isPublishing ? `${label}, puis publier` : label;
  }
  return isPublishing
    ? `Garder mes changements, reprendre ${others} et publier`
    : `Garder mes changements et reprendre ${others}`;
}

/** The fields that others changed. */
export function fieldsOf({ differences }: Conflict): string[] {
  return [...new Set((differences ?? []).map(({ field }) => field))];
}

/** « Camille, Dominique et Sacha ». */
function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`;
}
