/** A document that points at others, through a field or by a link in its text. */
export interface Referrer<Type = string> {
  type: Type;
  documentId: string;
  /** None while its title is not written. */
  title: string | null;
  /** The fields in which it does, as its form labels them. */
  fields: string[];
  /** Whether a link in its text does: visitors would follow it to nothing. */
  hasLink: boolean;
  /** Whether what visitors see of it does. */
  isPublished: boolean;
  /** Whether its draft does. */
  isDraft: boolean;
}

/** In the address of what is asked, by who also wants to know what a publication would change. */
export const FORESEE_PUBLICATION = 'foresee=publication';

/**
 * What the CMS answers to who asks what uses some documents. The admin reads this file too, and
 * cannot read the whole vocabulary: Strapi's screens have another version of its library of dates.
 */
export interface UsesAnswer<Type, Withdrawal, Publication> {
  /** The documents that point at them, the first ones only: those that visitors see, then the others. */
  referrers: Referrer<Type>[];
  /** How many there are besides. */
  others: number;
  /** How many of those there are besides the asker may not read. */
  hidden: number;
  /** Whether visitors see any of the documents. */
  isPublished: boolean;
  /** The path of the page of the document, when it is one, published, and has a page. */
  page: string | null;
  /** What the site would be without them; `silent` when the publisher did not say. */
  withdrawal: Withdrawal | 'silent';
  /**
   * What the site would be with the draft of the document published; `silent` when the publisher
   * did not say, none when nobody asked, when there are several documents or nothing to publish.
   */
  publication: Publication | 'silent' | null;
}
