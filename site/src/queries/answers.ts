import type { Asked } from '@parvis/shared';
import type { queries } from './index.ts';

type Ask = Asked<typeof queries>;

/** What a query answers when there is something to show. */
export type Answer<Name extends keyof Ask> = NonNullable<ReturnType<Ask[Name]>>;
