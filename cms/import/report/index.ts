import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Applied } from '../apply/index.ts';
import type { FileOutcome } from '../convert/converted.ts';
import type { Plan, PlannedDocument } from '../plan/index.ts';
import type { Difference } from '../verify/index.ts';

/** All that an import has to say, for staff. */
export interface Report {
  startedAt: string;
  seconds: number;
  folders: Partial<Record<string, string>>;
  notes: readonly string[];
  /** How many files of each kind ended how. */
  files: Record<string, Record<FileOutcome['outcome'], number>>;
  documents: Record<string, Record<PlannedDocument['action'], number>>;
  remarks: readonly {
    path: string;
    outcome: FileOutcome['outcome'];
    line: number | null;
    message: string;
  }[];
  /** Documents that were not written, and why. */
  conflicts: readonly { source: string; reason: string }[];
  refusedByCms: readonly { source: string; reason: string }[];
  differences: readonly Difference[];
}

interface Outcome {
  startedAt: Date;
  finishedAt: Date;
  folders: Report['folders'];
  notes: readonly string[];
  plan: Plan;
  applied: Applied;
  differences: readonly Difference[];
}

/** What the CMS refused and what conflicts is the file's outcome too: refused, or imported with a remark. */
export function reportOf(outcome: Outcome): Report {
  const { plan, applied } = outcome;
  const files = settledFiles(plan.files, applied);
  return {
    startedAt: outcome.startedAt.toISOString(),
    seconds: (outcome.finishedAt.getTime() - outcome.startedAt.getTime()) / 1000,
    folders: outcome.folders,
    notes: outcome.notes,
    files: counted(
      files,
      ({ collection }) => collection ?? 'inconnu',
      ({ outcome: how }) => how,
    ),
    documents: counted(
      plan.documents,
      ({ type }) => type,
      ({ action }) => action,
    ),
    remarks: files.flatMap(({ path, outcome: how, remarks }) =>
      remarks.map(({ line, message }) => ({ path, outcome: how, line, message })),
    ),
    conflicts: applied.conflicts.map(({ source, reason }) => ({ source, reason: reason ?? '' })),
    refusedByCms: [
      ...applied.lostPictures,
      ...applied.refused.map(({ planned, reason }) => ({ source: planned.source, reason })),
    ],
    differences: outcome.differences,
  };
}

function settledFiles(files: readonly FileOutcome[], applied: Applied): FileOutcome[] {
  const refused = new Map(applied.refused.map(({ planned, reason }) => [planned.source, reason]));
  const conflicts = new Map(applied.conflicts.map(({ source, reason }) => [source, reason]));
  return files.map((file) => {
    const reason = refused.get(file.key);
    if (reason !== undefined) {
      const remark = { line: null, message: `le CMS l’a refusé : ${reason}` };
      return { ...file, outcome: 'refused', remarks: [...file.remarks, remark] };
    }
    const conflict = conflicts.get(file.key);
    if (conflict == null) return file;
    return {
      ...file,
      outcome: 'warned',
      remarks: [...file.remarks, { line: null, message: conflict }],
    };
  });
}

function counted<Item, Key extends string>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
  keyOf: (item: Item) => Key,
): Record<string, Record<Key, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const item of items) {
    const kind = kindOf(item);
    const row = counts[kind] ?? {};
    counts[kind] = row;
    row[keyOf(item)] = (row[keyOf(item)] ?? 0) + 1;
  }
  return counts as Record<string, Record<Key, number>>;
}

/** Writes the report for people and for programs. @returns the path of the text */
export async function writeReport(report: Report, stateDirectory: string): Promise<string> {
  const folder = join(stateDirectory, 'imports');
  await mkdir(folder, { recursive: true });
  const name = report.startedAt.replace(/\.\d+Z$/, '').replaceAll(':', '-');
  const path = join(folder, `${name}.txt`);
  await writeFile(path, inWords(report));
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

const collectionLabels: Readonly<Record<string, string>> = {
  author: 'membres',
  category: 'catégories',
  categoryData: 'catégories (données)',
  fast: 'appels à projets',
  incubator: 'incubateurs',
  organisation: 'organisations',
  phase: 'phases',
  picture: 'images',
  post: 'articles',
  redirects: 'redirections',
  role: 'offres',
  startup: 'startups',
};

const typeLabels: Readonly<Record<string, string>> = {
  author: 'membres',
  category: 'catégories',
  incubator: 'incubateurs',
  organisation: 'organisations',
  page: 'pages',
  post: 'articles',
  redirect: 'redirections',
  role: 'offres',
  site: 'site',
  startup: 'startups',
};

/** The report as people read it. */
export function inWords(report: Report): string {
  const refused = report.remarks.filter(({ outcome }) => outcome === 'refused');
  const warned = report.remarks.filter(({ outcome }) => outcome !== 'refused');
  return [
    `Import du ${report.startedAt} (${report.seconds.toFixed(1).replace('.', ',')} s)`,
    ...Object.entries(report.folders).map(([site, folder]) => `  ${site} : ${folder}`),
    '',
    ...summary(report),
    ...section('Absents', report.notes),
    ...section('Fichiers refusés', refused.map(lineOf)),
    ...section(
      'Non écrits : la version de la rédaction est gardée',
      report.conflicts.map(reasonOf),
    ),
    ...section('Refusés par le CMS', report.refusedByCms.map(reasonOf)),
    ...section('Différences à la relecture (erreurs)', report.differences.map(differenceOf)),
    ...section('Remarques', warned.map(lineOf)),
    '',
  ].join('\n');
}

/** The two tables: files, then documents. */
export function summary(report: Report): string[] {
  return [
    ...table(
      ['Fichiers', 'importés', 'avec remarques', 'refusés', 'total'],
      report.files,
      ['imported', 'warned', 'refused'],
      collectionLabels,
    ),
    '',
    ...table(
      ['Contenus', 'créés', 'mis à jour', 'inchangés', 'gardés', 'total'],
      report.documents,
      ['create', 'update', 'unchanged', 'conflict'],
      typeLabels,
    ),
  ];
}

function table(
  head: readonly string[],
  counts: Readonly<Record<string, Partial<Record<string, number>>>>,
  keys: readonly string[],
  labels: Readonly<Record<string, string>>,
): string[] {
  const rows = Object.keys(counts)
    .map((kind) => ({
      label: labels[kind] ?? kind,
      numbers: keys.map((key) => counts[kind]?.[key] ?? 0),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const totals = keys.map((_, index) => sum(rows.map(({ numbers }) => numbers[index] ?? 0)));
  const lines = [...rows, { label: 'total', numbers: totals }].map(({ label, numbers }) => [
    label,
    ...[...numbers, sum(numbers)].map(String),
  ]);
  return [[...head], ...lines].map((cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(16))).join(''),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}

function lineOf({ path, line, message }: Report['remarks'][number]): string {
  return `${path}${line === null ? '' : `:${line}`} : ${message}`;
}

function reasonOf({ source, reason }: { source: string; reason: string }): string {
  return `${source} : ${reason}`;
}

function differenceOf({ source, field, expected, found }: Difference): string {
  const short = (value: unknown) => JSON.stringify(value)?.slice(0, 120) ?? 'rien';
  return `${source} : champ « ${field ?? 'contenu entier'} », converti ${short(expected)}, relu ${short(found)}`;
}
