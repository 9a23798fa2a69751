import {
  codes,
  currentPhase,
  foldedWords,
  phaseNames,
  type Reading,
  type Startup,
} from '@parvis/shared';
import { typeset } from '../markdown/index.ts';
import { archives } from '../routes/addresses.ts';
import { startupCard } from './cards.ts';
import { endedStartupIds, livingStartupIds, openRoles } from './community.ts';
import { document, documents } from './documents.ts';
import { choicesOf, coded, type Facet, named, offeredFacets, worded } from './facets.ts';
import { pageCount, pageOf, perPage } from './pagination.ts';

/** Living startups, in alphabetical order. */
export function startupListPage(reading: Reading) {
  const startups = documents(reading, 'startup', reading.shared(livingStartupIds));
  const facets = startupFacets(reading);
  const openRoles = reading.shared(openRolesByStartup);
  return {
    facets: offeredFacets(facets, startups),
    startups: startups.map((startup) => ({
      ...startupCard(reading, startup),
      choices: choicesOf(facets, startup),
      words: foldedWords(`${startup.name} ${startup.mission ?? ''}`).join(' '),
      incubator: incubatorName(reading, startup),
      openRoles: openRoles[startup.documentId] ?? 0,
    })),
    ended: reading.shared(endedStartupIds).length,
  };
}

function incubatorName(reading: Reading, startup: Startup): string | null {
  const incubator = document(reading, 'incubator', startup.incubator);
  return incubator === undefined ? null : typeset(incubator.name);
}

/** Page `number` of the startups whose partnership has ended. */
export function endedStartupListPage(reading: Reading, number: number) {
  const ids = reading.shared(endedStartupIds);
  return {
    total: ids.length,
    startups: documents(reading, 'startup', pageOf(ids, number, perPage.endedStartups)).map(
      (startup) => startupCard(reading, startup),
    ),
    pagination: {
      section: archives.startups as string,
      number,
      count: pageCount(ids.length, perPage.endedStartups),
    },
  };
}

function startupFacets(reading: Reading): Facet<Startup>[] {
  return [
    {
      name: 'phase',
      order: codes(phaseNames),
      valuesOf: ({ phases }) => coded(currentPhase(phases, reading.today())?.name, phaseNames),
    },
    {
      name: 'incubateur',
      valuesOf: ({ incubator }) => named(document(reading, 'incubator', incubator)),
    },
    { name: 'theme', valuesOf: ({ themes }) => worded(themes) },
    { name: 'public', valuesOf: ({ userTypes }) => worded(userTypes) },
  ];
}

/** How many offers of each startup one may answer. */
function openRolesByStartup(reading: Reading): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { startup } of openRoles(reading)) {
    if (startup !== null) counts[startup] = (counts[startup] ?? 0) + 1;
  }
  return counts;
}
