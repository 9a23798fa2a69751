import type { Asked } from '@parvis/shared';
import type { queries } from './index.ts';

type Ask = Asked<typeof queries>;

/** Where what is not a template gets its content: what `Astro.locals` has. */
export interface Content {
  ask: Ask;
  /** The public address of the site. */
  siteUrl: string;
}

/** What a query answers when there is something to show. */
export type Answer<Name extends keyof Ask> = NonNullable<ReturnType<Ask[Name]>>;
