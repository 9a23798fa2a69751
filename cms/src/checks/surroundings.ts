/** What answers at a path of the site: for visitors, once its draft is published, never. */
export type PathState = 'live' | 'draft' | 'dead';

/** What is known around a document while it is checked. */
export interface Surroundings {
  /** The day it is in Paris. */
  today: string;
  /** The public address of the site. */
  siteUrl: string;
  /** Whether the site has a form for offers that have none. */
  hasDefaultForm: boolean;
  /** @param path of the site, as `internalPath` gives it */
  stateOf(path: string): PathState;
}
