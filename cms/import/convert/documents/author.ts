import { type Author, domains, type Link, type Mission } from '@parvis/shared';
import type { Fields } from '../../source.ts';
import { readingOf } from '../reading.ts';
import { domainOf } from '../role-words.ts';
import { loosely } from '../words.ts';
import type { Bench, Converter } from './bench.ts';

/** A file of `_authors` becomes a member. */
export const convertAuthor: Converter<'author'> = (bench) => {
  const { entry, fields, reading } = bench;
  fields.ignore('layout', 'slug', 'permalink', 'redirect_from');
  if (!fields.has('fullname') && !fields.has('name') && !fields.has('title')) {
    reading.remark(undefined, `sans nom : « ${entry.title} », d’après le nom du fichier`);
  }
  const role = reading.words('role');
  return {
    documentId: entry.documentId,
    slug: entry.slug,
    name: entry.title,
    role,
    domain: reading.code('domaine', domainMeanings) ?? domainOf(role ?? ''),
    biography: biographyOf(bench),
    picture: pictureOf(bench),
    links: linksOf(bench),
    missions: missionsOf(bench),
    skills: [
      ...new Set(
        [...fields.texts('competences'), ...fields.texts('skills')]
          .flatMap((text) => text.split(/\s*,\s*/))
          .filter((one) => one !== ''),
      ),
    ],
  };
};

/** The words that newer files use for a domain; our own labels mean themselves. */
const domainMeanings: Readonly<Record<string, Author['domain']>> = {
  ...Object.fromEntries(
    Object.entries(domains).map(([code, label]) => [loosely(label), code as Author['domain']]),
  ),
  attributaire: 'other',
  'charge de deploiement': 'deployment',
  'charge e de deploiement': 'deployment',
  intrapreneur: 'intrapreneurship',
  product: 'product',
  support: 'deployment',
};

function biographyOf(bench: Bench): string | null {
  const { body } = bench.entry.file;
  const source =
    body.trim() === '' ? (bench.reading.prose('bio') ?? bench.reading.prose('biography')) : body;
  return source === null ? null : bench.text(source).markdown || null;
}

function pictureOf(bench: Bench) {
  const named = bench.pictureNamed(['/img/authors', '/images/authors']);
  const address =
    bench.fields.text('avatar') ?? bench.fields.text('picture') ?? bench.fields.text('image');
  if (named !== null || address === null) return named;
  return bench.picture(address, 'avatar');
}

function linksOf({ fields, reading }: Bench): Link[] {
  const links: Link[] = [];
  const github = fields.text('github');
  if (github !== null) {
    const account = github
      .replace(/^@/, '')
      .replace(/^.*github\.com\//i, '')
      .replace(/\/.*$/, '')
      .trim();
    if (/^[\w-]{1,39}$/.test(account))
      links.push({ label: 'GitHub', url: `https://github.com/${account}` });
    else reading.remark('github', `« github: ${github} » n’est pas un nom de compte : non repris`);
  }
  for (const key of ['link', 'website', 'linkedin', 'twitter', 'mastodon']) {
    const address = reading.webAddress(key);
    if (address === null || links.some(({ url }) => url === address)) continue;
    links.push({ label: labelOf(address), url: address });
  }
  return links;
}

const labels: readonly [RegExp, string][] = [
  [/(?:^|\.)linkedin\.com$/, 'LinkedIn'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'Twitter'],
  [/(?:^|\.)github\.com$/, 'GitHub'],
  [/(?:^|\.)gitlab\.com$/, 'GitLab'],
  [/(?:^|\.)medium\.com$/, 'Medium'],
  [/(?:^|\.)youtube\.com$/, 'YouTube'],
  [/(?:^|\.)(?:malt|hopwork)\.fr$/, 'Malt'],
];

function labelOf(address: string): string {
  const host = new URL(address).hostname.replace(/^www\./, '');
  return labels.find(([pattern]) => pattern.test(host))?.[1] ?? (host || address);
}

const statuses: Readonly<Record<string, NonNullable<Mission['status']>>> = {
  admin: 'civil_servant',
  'agent public': 'civil_servant',
  fonctionnaire: 'civil_servant',
  freelance: 'independent',
  independant: 'independent',
  independent: 'independent',
  prestataire: 'service',
  service: 'service',
};

/**
 * The missions as they were recorded. Startups that the member works on belong to the latest mission;
 * those of before, whose dates nobody recorded, make one more mission without dates.
 * Newer files name the startups in each mission: then these stand.
 */
function missionsOf(bench: Bench): Mission[] {
  const { fields, reading, workshop } = bench;
  const missions = fields.mappings('missions').map((mission) => missionOf(mission, bench));
  const placed = new Set(missions.flatMap((mission) => mission.startups));
  const isNew = (id: string) => !placed.has(id);

  const present = reading.references('startups', workshop.startups, 'la startup').filter(isNew);
  for (const id of present) placed.add(id);
  const latest = latestOf(missions);
  if (present.length > 0) {
    if (latest === undefined) missions.push(undated(present));
    else latest.startups = [...latest.startups, ...present];
  }
  const before = reading.references('previously', workshop.startups, 'la startup').filter(isNew);
  if (before.length > 0) missions.push(undated(before));
  return missions;
}

function missionOf(fields: Fields, bench: Bench): Mission {
  const { remarks } = bench.entry.file;
  const reading = readingOf(fields, remarks);
  const start = reading.day('start');
  const end = reading.day('end');
  if (start !== null && end !== null && end < start) {
    reading.remark('end', `mission finie (${end}) avant d’avoir commencé (${start})`);
  }
  const mission: Mission = {
    start,
    end,
    status: reading.code('status', statuses),
    employer: reading.words('employer'),
    startups: reading.references('startups', bench.workshop.startups, 'la startup'),
  };
  remarks.push(...fields.unknown());
  return mission;
}

function undated(startups: string[]): Mission {
  return { start: null, end: null, status: null, employer: null, startups };
}

function latestOf(missions: readonly Mission[]): Mission | undefined {
  return [...missions].sort(
    (a, b) => compare(b.start, a.start) || compare(b.end ?? '9', a.end ?? '9'),
  )[0];
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
