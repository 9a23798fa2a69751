/**
 * What the CMS answers to the panel « Partager l’aperçu ». The admin reads this file too, and
 * cannot read the whole vocabulary: see `publisher/answer.ts`.
 */
export interface SharesAnswer {
  shares: readonly SharedLink[];
}

/** A link that can be opened now. Moments are ISO instants. */
export interface SharedLink {
  code: string;
  /** The whole address. */
  address: string;
  maker: string;
  madeAt: string;
  expiresAt: string;
  seenAt: string | null;
  uses: number;
}

/** How many days a link may last. */
export type Lifetime = 1 | 7 | 30;
