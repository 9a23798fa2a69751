/**
 * What the CMS answers to the home of the admin, which reads this file too, and cannot read the
 * whole vocabulary: Strapi's screens have another version of its library of dates. Texts are in
 * French.
 */

/** A document that staff should see, with a link to its form; or a picture, with one to its own. */
export interface Listed {
  /** Of a picture, `picture`. */
  type: string;
  /** Of a picture, the id of its file. */
  documentId: string;
  name: string;
  /** What is to be known of it. */
  detail: string;
}

/** The first of a list, and how many there are in all that the reader may see. */
export interface ListAnswer {
  items: Listed[];
  total: number;
}

export interface OnlineAnswer<PublicStatus> {
  /** How many documents of each type are published, of those that have any. */
  counts: { type: 'post' | 'role' | 'startup' | 'author' | 'incubator' | 'page'; count: number }[];
  /** How the publisher is; none when it does not answer. */
  status: PublicStatus | undefined;
  site: string;
}

/** What needs somebody: one list for each kind of trouble, without those that are empty. */
export interface NeedsAnswer {
  needs: (ListAnswer & { id: string; title: string; isUrgent: boolean })[];
  /** Whether the publisher answered: without it, what it set aside is not known. */
  isWhole: boolean;
}

export interface ReleasesAnswer<ReleaseList> {
  /** None when the publisher does not answer. */
  releases: ReleaseList | undefined;
  /** The release that the site is kept at, while changes wait. */
  heldAt: number | null;
}
