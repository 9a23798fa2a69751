import type { Phase } from './documents/startup.ts';
import { codes, phaseNames } from './enumerations.ts';

const order = codes(phaseNames);

/**
 * Phases in the order they were lived: by start; on the same day, or where nobody recorded
 * the start, in the usual order.
 */
export function phasesInOrder(phases: readonly Phase[]): Phase[] {
  const usual = (phase: Phase) => order.indexOf(phase.name);
  return [...phases].sort((a, b) => {
    if (a.start === null || b.start === null || a.start === b.start) return usual(a) - usual(b);
    return a.start < b.start ? -1 : 1;
  });
}

/** The phase a startup is in on a day in Paris: the last one that has started. None before the first. */
export function currentPhase(phases: readonly Phase[], today: string): Phase | undefined {
  return phasesInOrder(phases).findLast((phase) => phase.start === null || phase.start <= today);
}
