import type { PublisherTroubles } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import type { Candidate } from '../listing.ts';

/** What the finding of a trouble starts from. */
export interface Surroundings {
  strapi: Core.Strapi;
  now: Date;
  /** What the publisher could not do; none when it does not answer. */
  troubles: PublisherTroubles | undefined;
}

/** A kind of trouble that needs somebody of the staff. */
export interface Need {
  id: string;
  /** In French: the heading of its list. */
  title: string;
  /** Whether visitors see, or will soon see, something wrong. */
  isUrgent: boolean;
  find(surroundings: Surroundings): Promise<Candidate[]>;
}
