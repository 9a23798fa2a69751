import type { Reading } from '@parvis/shared';
import type { StatisticsTable } from '../../routes/addresses.ts';
import { currentAuthorIds, livingStartupIds, openRoles } from '../community.ts';
import { membersByDomain, membersByMonth } from './members.ts';
import { postsByYear } from './posts.ts';
import {
  daysToClose,
  daysToCloseByYear,
  rolesByQuarter,
  rolesWithoutClosingDay,
  usualDaysToClose,
} from './roles.ts';
import {
  startupsByPhase,
  startupsByPhaseAndYear,
  startupsCreatedAndEnded,
  undatedEndings,
  undatedStartups,
} from './startups.ts';
import type { Table } from './table.ts';

const questions: Record<StatisticsTable, (reading: Reading) => Table> = {
  'membres-par-mois': membersByMonth,
  'membres-par-domaine': membersByDomain,
  'startups-par-phase': startupsByPhase,
  'startups-par-phase-et-par-annee': startupsByPhaseAndYear,
  'startups-creees-et-terminees': startupsCreatedAndEnded,
  'offres-par-trimestre': rolesByQuarter,
  'jours-avant-cloture': daysToClose,
  'jours-avant-cloture-par-annee': daysToCloseByYear,
  'annonces-par-annee': postsByYear,
};

/** The community in figures, and how they came to be what they are. */
export function statisticsPage(reading: Reading) {
  const members = reading.shared(currentAuthorIds).length;
  const dated = reading.shared(membersByMonth).rows.at(-1)?.values[0] ?? 0;
  return {
    figures: {
      members,
      startups: reading.shared(livingStartupIds).length,
      roles: openRoles(reading).length,
      usualDaysToClose: reading.shared(usualDaysToClose),
    },
    /** What the figures over time cannot tell. */
    untold: {
      members: members - dated,
      startups: reading.shared(undatedStartups),
      endings: reading.shared(undatedEndings),
      roles: reading.shared(rolesWithoutClosingDay),
    },
    tables: Object.fromEntries(
      Object.entries(questions).map(([name, question]) => [name, reading.shared(question)]),
    ) as Record<StatisticsTable, Table>,
  };
}

/** One table of the figures; nothing for a name that is not one. */
export function statisticsTable(reading: Reading, name: string): Table | null {
  const question = Object.hasOwn(questions, name) ? questions[name as StatisticsTable] : undefined;
  return question === undefined ? null : reading.shared(question);
}
