/** Where to lead in the form. */
export interface Destination {
  /** As the form names it: `body`, `phases.1.end`. */
  field: string;
  /** What the form calls it: « Phases › n° 2 › Fin ». */
  label: string;
  /** From 1, in a long text. */
  line?: number | undefined;
  /** The words that are meant, in that line. */
  excerpt?: string | undefined;
}
