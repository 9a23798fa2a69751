import type { Phase, Startup, StartupEvent } from '@parvis/shared';
import type { Fields } from '../../source.ts';
import { type Mention, mentionIn, type OrganisationRegister } from '../organisations.ts';
import { readingOf } from '../reading.ts';
import { technologiesIn } from '../technologies.ts';
import { humanise } from '../words.ts';
import type { Bench, Converter } from './bench.ts';

/** A file of `_startups` becomes a startup, with its phases, its sponsors and its picture. */
export const convertStartup: Converter<'startup'> = (bench) => {
  const { entry, fields, reading, workshop } = bench;
  fields.ignore('layout', 'slug', 'permalink', 'redirect_from');
  if (!fields.has('title'))
    reading.remark(undefined, `sans titre : « ${entry.title} », d’après le nom du fichier`);
  const statisticsUrl = reading.webAddress('stats_url');
  if (fields.boolean('stats') === true && statisticsUrl === null) {
    reading.remark('stats', 'dit publier ses statistiques, sans en donner l’adresse');
  }
  const { names, sentences } = technologiesIn(fields.texts('techno'));
  const body = bench.text(entry.file.body).markdown;
  return {
    documentId: entry.documentId,
    slug: entry.slug,
    name: entry.title,
    mission: reading.words('mission', 1000),
    incubator: reading.references('incubator', workshop.incubators, 'l’incubateur')[0] ?? null,
    sponsors: sponsorsOf(bench),
    phases: fields.mappings('phases').flatMap((phase) => phaseOf(phase, bench)),
    events: fields.mappings('events').map((event) => eventOf(event, bench)),
    contact: reading.email('contact'),
    website: reading.webAddress('link'),
    repository: reading.webAddress('repository'),
    statisticsUrl,
    budgetUrl: reading.webAddress('budget_url'),
    technologies: names,
    themes: listOf(fields, 'thematiques'),
    userTypes: listOf(fields, 'usertypes'),
    accessibilityStatus: reading.code('accessibility_status', accessibility),
    picture: pictureOf(bench),
    body: withTechnologies(body, sentences) || null,
  };
};

const accessibility: Readonly<Record<string, NonNullable<Startup['accessibilityStatus']>>> = {
  'non conforme': 'none',
  'partiellement conforme': 'partial',
  'totalement conforme': 'full',
  conforme: 'full',
};

/** A comma parts two words in the CMS: one inside a word becomes a slash. */
function listOf(fields: Fields, key: string): string[] {
  return [...new Set(fields.texts(key).map((text) => text.replace(/\s*,\s*/g, ' / ')))];
}

export function withTechnologies(body: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return body;
  return `${body}\n\n**Technologies :** ${sentences.join(' ; ')}`.trim();
}

/** The sponsors, described or named; and the owner, unless it is one of them. */
function sponsorsOf({ fields, reading, workshop }: Bench): string[] {
  const remark = (message: string) => reading.remark('sponsors', message);
  const mentions = [
    ...sponsorMentions(fields, workshop.organisations, remark),
    ...ownerMentions(fields),
  ];
  return [...new Set(mentions.map((mention) => workshop.organisations.register(mention)))];
}

/** The organisations that pay for a startup: described there, or referred to by their file's name. */
export function sponsorMentions(
  fields: Fields,
  organisations: Pick<OrganisationRegister, 'find'>,
  remark: (message: string) => void = () => {},
): Mention[] {
  return fields.items('sponsors').flatMap((sponsor): Mention[] => {
    if (typeof sponsor === 'string') {
      const known = organisations.find(sponsor);
      if (known !== undefined) return [{ name: known.name, reference: sponsor }];
      remark(`l’organisation « ${sponsor} » n’est décrite nulle part : créée d’après son nom`);
      return [{ name: sponsor.includes(' ') ? sponsor : humanise(sponsor), reference: sponsor }];
    }
    const name = sponsor.text('name') ?? sponsor.text('acronym');
    if (name !== null) return [mentionIn(sponsor, name)];
    remark('un commanditaire (« sponsors ») n’a pas de nom : non repris');
    return [];
  });
}

export function ownerMentions(fields: Fields): Mention[] {
  return (fields.text('owner') ?? '')
    .split(/\s+\/\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name }));
}

const phaseMeanings: Readonly<Record<string, Phase['name']>> = {
  abandon: 'alumni',
  acceleration: 'acceleration',
  alumni: 'alumni',
  construction: 'construction',
  incubation: 'construction',
  investigation: 'investigation',
  opere: 'success',
  'partenariat termine': 'alumni',
  'partenariats passes': 'alumni',
  perennisation: 'success',
  success: 'success',
  transfer: 'transfer',
  transfert: 'transfer',
};

function phaseOf(fields: Fields, { entry }: Bench): Phase[] {
  const { remarks } = entry.file;
  const reading = readingOf(fields, remarks);
  const name = reading.code('name', phaseMeanings);
  const start = reading.day('start');
  const end = reading.day('end');
  if (start !== null && end !== null && end < start) {
    reading.remark(
      'end',
      `phase finie (${end}) avant d’avoir commencé (${start}) : fin non reprise`,
    );
  }
  if (name === null && !fields.has('name'))
    reading.remark(undefined, 'phase sans nom : non reprise');
  remarks.push(...fields.unknown());
  if (name === null) return [];
  return [{ name, start, end: start !== null && end !== null && end < start ? null : end }];
}

const eventNames: Readonly<Record<string, string>> = {
  commitee: 'Comité de financement',
  committee: 'Comité de financement',
  end: 'Fin du partenariat',
  national_impact: 'Impact national',
  product_launch: 'Lancement du produit',
};

function eventOf(fields: Fields, { entry }: Bench): StartupEvent {
  const reading = readingOf(fields, entry.file.remarks);
  const written = fields.text('name') ?? 'other';
  const comment = reading.words('comment', 1000);
  const isOther = written === 'other';
  const event = {
    name: isOther
      ? (comment?.slice(0, 255) ?? 'Événement')
      : (eventNames[written] ?? humanise(written)),
    date: reading.day('date'),
    comment: isOther ? null : comment,
  };
  entry.file.remarks.push(...fields.unknown());
  return event;
}

function pictureOf(bench: Bench) {
  const named = bench.pictureNamed(['/img/startups', '/images/startups']);
  const address =
    bench.fields.text('image') ?? bench.fields.text('picture') ?? bench.fields.text('screenshot');
  if (named !== null || address === null) return named;
  return bench.picture(address, 'image');
}
