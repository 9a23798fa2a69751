import type { PublisherTroubles } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import type { ListAnswer } from '../answers.ts';
import type { Candidate } from '../listing.ts';

/** What the finding of a trouble starts from. */
export interface Surroundings {
  strapi: Core.Strapi;
  now: Date;
  /** What the publisher could not do; none when it does not answer. */
  troubles: PublisherTroubles | undefined;
}

interface Kind {
  id: string;
  /** In French: the heading of its list. */
  title: string;
  /** Whether visitors see, or will soon see, something wrong. */
  isUrgent: boolean;
}

/** A kind of trouble of documents, told to whom may read them. */
export interface NeedOfDocuments extends Kind {
  find(surroundings: Surroundings): Promise<Candidate[]>;
}

/** A kind of trouble of pictures, which are no documents: it says itself what its reader is told. */
export interface NeedOfPictures extends Kind {
  /** @param reader.userAbility what Strapi found for the session */
  list(reader: { strapi: Core.Strapi; userAbility: unknown }): Promise<ListAnswer>;
}

/** A kind of trouble that needs somebody of the staff. */
export type Need = NeedOfDocuments | NeedOfPictures;
