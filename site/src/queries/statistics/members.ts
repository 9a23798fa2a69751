import { type Author, domains, type Reading } from '@parvis/shared';
import { currentAuthorIds } from '../community.ts';
import { documents } from '../documents.ts';
import { monthKey, monthOf, monthsOf, periodsTo } from './periods.ts';
import type { Table } from './table.ts';

/** Twenty years. */
const MOST_MONTHS = 240;

const domainCodes = Object.keys(domains) as Author['domain'][];

/**
 * Members at the end of each month, then by their domain of today, from the dates of their
 * missions: one without dates says nothing of when.
 */
export function membersByMonth(reading: Reading): Table {
  const today = reading.today();
  const present = new Map<number, Map<Author['domain'], number>>();
  for (const { domain, missions } of documents(reading, 'author', reading.list('author'))) {
    for (const month of new Set(missions.flatMap((mission) => monthsOf(mission, today)))) {
      const counts = present.get(month) ?? new Map();
      present.set(month, counts.set(domain, (counts.get(domain) ?? 0) + 1));
    }
  }
  return {
    columns: ['Mois', 'Membres présents', ...Object.values(domains)],
    rows: periodsTo(monthOf(today), present.keys(), MOST_MONTHS).map((month) => {
      const counts = domainCodes.map((domain) => present.get(month)?.get(domain) ?? 0);
      return { key: monthKey(month), values: [counts.reduce((a, b) => a + b, 0), ...counts] };
    }),
  };
}

/** The members at work, by domain: those that the directory lists. */
export function membersByDomain(reading: Reading): Table {
  const authors = documents(reading, 'author', reading.shared(currentAuthorIds));
  return {
    columns: ['Domaine', 'Membres présents'],
    rows: domainCodes.map((code) => ({
      key: domains[code],
      values: [authors.filter(({ domain }) => domain === code).length],
    })),
  };
}
