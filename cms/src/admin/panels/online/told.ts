/** What the panel says, in French. */
export interface Told {
  tone: 'success' | 'warning' | 'danger' | 'secondary' | 'neutral';
  headline: string;
  sentences?: readonly string[];
  /** What is wrong and where, field by field; no field when it is the page as a whole. */
  problems?: readonly { field: string | null; reason: string }[];
  /** A whole public address. */
  link?: { to: string; words: string } | undefined;
}

/** None for a document without a page of its own. */
export function linkTo(address: string | null | undefined, words: string): Told['link'] {
  return address ? { to: address, words } : undefined;
}
