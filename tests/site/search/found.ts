import type { Found } from '../../../site/src/search/search.ts';

/** A post that answers a search. */
export function aFound(fields: Partial<Found> = {}): Found {
  return {
    address: '/actualites/un-toit/',
    kind: 'post',
    title: 'Un toit',
    date: null,
    summary: '',
    words: [],
    terms: [],
    ...fields,
  };
}
