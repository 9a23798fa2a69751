import { ownRss } from '../../../../feeds/own.ts';

export const GET = ownRss('category');
