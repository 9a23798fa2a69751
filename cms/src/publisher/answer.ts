/**
 * What the CMS answers to the panel « En ligne ? ». The admin reads this file too, and cannot read
 * the whole vocabulary: Strapi's screens have another version of its library of dates.
 */
export interface OnlineAnswer<DocumentStatus> {
  /** Whether the CMS publishes some version of the document. */
  isPublished: boolean;
  /** What the publisher says of that version; `silent` when it could not be asked. */
  status: DocumentStatus | { state: 'silent' };
  /** The French label of each field that a problem names. */
  labels: Readonly<Record<string, string>>;
}
