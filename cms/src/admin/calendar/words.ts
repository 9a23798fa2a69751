import type { CalendarItem } from '../../planned/answers.ts';
import { fullDay } from '../panels/online/moments.ts';

const PARIS = { timeZone: 'Europe/Paris' } as const;

/** What happens to a document, by the kind of the change. */
export const changeKinds: Record<CalendarItem['kind'], string> = {
  publish: 'Publication',
  unpublish: 'Retrait',
  appears: 'Parution',
  closes: 'Fin des candidatures',
};

/** « 09:00 — Publication »; a role closes with its day, not at an hour. */
export function tellItem({ kind, at }: CalendarItem): string {
  if (kind === 'closes') return changeKinds.closes;
  const time = new Date(at).toLocaleTimeString('fr-FR', { ...PARIS, timeStyle: 'short' });
  return `${time}, ${changeKinds[kind].toLowerCase()}`;
}

/** How it stands, when that is worth a word. */
export function tellState({ state, reason }: CalendarItem): string | undefined {
  if (state === 'done') return 'C’est fait.';
  if (state === 'late') return 'En retard.';
  return state === 'failed' ? `N’a pas pu être fait : ${reason ?? 'raison inconnue'}` : undefined;
}

export interface Day {
  /** « jeudi 3 décembre 2026 ». */
  name: string;
  items: CalendarItem[];
}

/** Items by the days of Paris, in the order given. */
export function byDay(items: readonly CalendarItem[]): Day[] {
  const days = Map.groupBy(items, ({ at }) => fullDay(at));
  return [...days].map(([name, ofDay]) => ({ name, items: ofDay }));
}
