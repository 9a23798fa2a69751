import { phaseNames } from '@parvis/shared';
import { column, sum, type Table } from '../queries/statistics/table.ts';
import type { StatisticsTable } from '../routes/addresses.ts';
import { counted, figure } from './counts.ts';
import { periodInWords } from './periods.ts';

/** What each table is called. */
export const tableTitles: Record<StatisticsTable, string> = {
  'membres-par-mois': 'Membres présents, mois par mois',
  'membres-par-domaine': 'Membres par domaine, aujourd’hui',
  'startups-par-phase': 'Startups par phase, aujourd’hui',
  'startups-par-phase-et-par-annee': 'Startups par phase, à la fin de chaque année',
  'startups-creees-et-terminees': 'Startups créées, partenariats terminés',
  'offres-par-trimestre': 'Offres ouvertes et closes, par trimestre',
  'jours-avant-cloture': 'De l’ouverture à la clôture d’une offre',
  'jours-avant-cloture-par-annee': 'Jours d’ouverture d’une offre, année par année',
  'annonces-par-annee': 'Annonces par année',
};

// What each drawing shows, in a sentence: for those who do not see it, and above it for all.

const members = (count: number) => counted(count, 'membre', 'membres', 'Aucun membre');

/** « 312 membres en novembre 2026, 289 un an plus tôt. » */
export function membersOverTime(table: Table): string {
  const last = table.rows.at(-1);
  const now = last?.values[0] ?? 0;
  const before = table.rows.at(-13)?.values[0];
  const since = before == null ? '' : `, ${figure(before)} un an plus tôt`;
  return `${members(now)} en ${periodInWords(last?.key ?? '')}${since}.`;
}

/** « Domaine le plus nombreux : Développement, 112 sur 312. » */
export function mostMembers(table: Table): string {
  return mostOf(table, 'Domaine le plus nombreux', 'Domaines les plus nombreux', 'chacun');
}

/** « Phase la plus nombreuse : Construction, 46 sur 107 », of the startups that live. */
export function mostStartups({ columns, rows }: Table): string {
  const living = { columns, rows: rows.filter(({ key }) => key !== phaseNames.alumni) };
  if (sum(column(living, 0)) === 0) return 'Aucune startup n’est en cours.';
  return mostOf(living, 'Phase la plus nombreuse', 'Phases les plus nombreuses', 'chacune');
}

function mostOf(table: Table, one: string, many: string, each: string): string {
  const counts = column(table, 0);
  const most = Math.max(...counts);
  const leaders = table.rows.filter((_, rank) => counts[rank] === most).map(({ key }) => key);
  const share = `sur ${figure(sum(counts))}`;
  return leaders.length === 1
    ? `${one} : ${leaders[0]}, ${figure(most)} ${share}.`
    : `${many} : ${enumeration.format(leaders)}, ${figure(most)} ${each} ${share}.`;
}

const enumeration = new Intl.ListFormat('fr');

/** Of one of the small drawings: « Design : 12 membres en novembre 2026. » */
export function lastOf(table: Table, rank: number, one: string, many: string): string {
  const last = table.rows.at(-1);
  const value = last?.values[rank] ?? 0;
  return `${counted(value, one, many, `Aucun ${one}`)} en ${periodInWords(last?.key ?? '')}.`;
}

/** « 24 startups créées et 9 partenariats terminés depuis 2018. » */
export function createdAndEnded(table: Table): string {
  const [created, ended] = [sum(column(table, 0)), sum(column(table, 1))];
  const since = `depuis ${table.rows[0]?.key ?? ''}`;
  return `${counted(created, 'startup créée', 'startups créées', 'Aucune startup créée')} et ${counted(ended, 'partenariat terminé', 'partenariats terminés', 'aucun partenariat terminé')} ${since}.`;
}

/** « 41 offres ouvertes et 38 closes depuis un an. » */
export function openedAndClosed(table: Table): string {
  const [opened, closed] = [0, 1].map((rank) => sum(column(table, rank).slice(-4))) as [
    number,
    number,
  ];
  return `${counted(opened, 'offre ouverte', 'offres ouvertes', 'Aucune offre ouverte')} et ${counted(closed, 'close', 'closes', 'aucune close')} sur les quatre derniers trimestres.`;
}

/** « La moitié des 120 offres closes est restée ouverte 31 jours ou moins. » */
export function usualDays({ days, roles }: { days: number | null; roles: number }): string {
  if (days === null) return '';
  return `La moitié des ${figure(roles)} offres closes est restée ouverte ${figure(days)} jours ou moins.`;
}

/** « 31 jours en 2026, 40 en 2025 », the years that have enough offers only. */
export function usualDaysByYear(table: Table): string {
  const told = table.rows.flatMap(({ key, values }) => {
    const days = values[1];
    return days == null ? [] : [`${figure(days)} jours en ${key}`];
  });
  const [first, last] = [told[0], told.at(-1)];
  return first === last ? `Médiane : ${last}.` : `Médiane : ${first}, ${last}.`;
}

/** « 34 annonces en 2026. » */
export function postsOverTime(table: Table): string {
  const last = table.rows.at(-1);
  return `${counted(last?.values[0] ?? 0, 'annonce', 'annonces', 'Aucune annonce')} en ${last?.key ?? ''}, ${figure(sum(column(table, 0)))} depuis ${table.rows[0]?.key ?? ''}.`;
}

/** Who the figures over time leave out. */
export function untoldMembers(count: number): string | null {
  if (count === 0) return null;
  const verb = count < 2 ? 'n’est pas compté' : 'ne sont pas comptés';
  return `${counted(count, 'membre présent', 'membres présents', '')} ${verb} ici : faute d’une mission datée qui ait commencé.`;
}

export function untoldStartups(count: number): string | null {
  if (count === 0) return null;
  const verb = count < 2 ? 'n’est comptée' : 'ne sont comptées';
  return `${counted(count, 'startup dont aucune phase n’est datée', 'startups dont aucune phase n’est datée', '')} ${verb} que dans l’année en cours.`;
}

export function untoldEndings(count: number): string | null {
  if (count === 0) return null;
  const verb = count < 2 ? 'n’est pas compté' : 'ne sont pas comptés';
  return `${counted(count, 'partenariat terminé', 'partenariats terminés', '')} ${verb} ici : nul n’a noté quand.`;
}

export function untoldRoles(count: number): string | null {
  if (count === 0) return null;
  const verb = count < 2 ? 'n’est pas comptée' : 'ne sont pas comptées';
  return `${counted(count, 'offre close', 'offres closes', '')} avant leur date limite, ou sans date limite, ${verb} : nul n’a noté quel jour.`;
}
