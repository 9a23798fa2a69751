import type { Phase } from './documents/startup.ts';
import { codes, phaseNames } from './enumerations.ts';

const usualOrder = codes(phaseNames);
const rank = (phase: Phase) => usualOrder.indexOf(phase.name);

/**
 * Phases in the order they were lived: by start, and on the same day in the usual order.
 * One whose start nobody recorded comes just before the first that usually follows it.
 */
export function phasesInOrder(phases: readonly Phase[]): Phase[] {
  const inUsualOrder = [...phases].sort((a, b) => rank(a) - rank(b));
  const dated = inUsualOrder.filter((phase) => phase.start !== null);
  const inOrder = dated.sort((a, b) =>
    (a.start ?? '') < (b.start ?? '') ? -1 : a.start === b.start ? 0 : 1,
  );
  for (const undated of inUsualOrder.filter((phase) => phase.start === null)) {
    const next = inOrder.findIndex((phase) => rank(phase) > rank(undated));
    inOrder.splice(next === -1 ? inOrder.length : next, 0, undated);
  }
  return inOrder;
}

/** The phase a startup is in on a day in Paris: the last one that has started. None before the first. */
export function currentPhase(phases: readonly Phase[], today: string): Phase | undefined {
  return phasesInOrder(phases).findLast((phase) => phase.start === null || phase.start <= today);
}
