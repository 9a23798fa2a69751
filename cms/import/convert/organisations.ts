import { type Organisation, slugOf } from '@parvis/shared';
import type { ContentFile, Fields } from '../source.ts';
import { webAddressIn } from './addresses.ts';
import { documentIdOf } from './identity.ts';
import { loosely, shortened } from './words.ts';

/** An organisation that files name: as a sponsor, as an owner, or in a file of its own. */
interface NamedOrganisation {
  documentId: string;
  /** The file it has of its own, if any. */
  file: ContentFile | null;
  name: string;
  acronym: string | null;
  kind: Organisation['kind'];
  ministerialDomain: string | null;
  website: string | null;
}

/** All the organisations that were named, whoever named them and however. */
export interface OrganisationRegister {
  /** Takes note of an organisation; the same one under another spelling is the same. */
  register(mention: Mention): string;
  /** The organisation that goes by a name, an acronym or its file's name. */
  find(reference: string): NamedOrganisation | undefined;
  all(): NamedOrganisation[];
}

export type Mention = Partial<Omit<NamedOrganisation, 'documentId' | 'name'>> & {
  name: string;
  /** The file's name, by which others refer to it. */
  reference?: string;
};

export function organisationRegister(): OrganisationRegister {
  const organisations: NamedOrganisation[] = [];
  const byKey = new Map<string, NamedOrganisation>();
  return {
    register(mention) {
      const { name, acronym } = withoutAcronym(mention.name, mention.acronym ?? null);
      const keys = [mention.reference, name, acronym].flatMap((text) =>
        text ? [keyOf(text)] : [],
      );
      const known = keys.map((key) => byKey.get(key)).find((one) => one !== undefined);
      const organisation = known ?? added(organisations, { ...mention, name, acronym });
      if (known !== undefined) enrich(known, { ...mention, name, acronym });
      for (const key of keys) if (key !== '' && !byKey.has(key)) byKey.set(key, organisation);
      return organisation.documentId;
    },
    find: (reference) => byKey.get(keyOf(reference)),
    all: () => organisations,
  };
}

function added(organisations: NamedOrganisation[], mention: Mention): NamedOrganisation {
  const organisation: NamedOrganisation = {
    documentId: documentIdOf('organisation', mention.reference ?? keyOf(mention.name)),
    file: mention.file ?? null,
    name: mention.name,
    acronym: mention.acronym ?? null,
    kind: mention.kind ?? kindOf(mention.name),
    ministerialDomain: mention.ministerialDomain ?? null,
    website: mention.website ?? null,
  };
  organisations.push(organisation);
  return organisation;
}

/** Later mentions fill in what is missing, and spell out a name that was only an acronym or had no accents. */
function enrich(known: NamedOrganisation, mention: Mention): void {
  const isAcronym = known.acronym !== null && keyOf(known.name) === keyOf(known.acronym);
  const isBetterSpelt =
    keyOf(known.name) === keyOf(mention.name) && accents(mention.name) > accents(known.name);
  if (
    known.file === null &&
    ((isAcronym && mention.name.length > known.name.length) || isBetterSpelt)
  ) {
    known.name = mention.name;
  }
  known.acronym ??= mention.acronym ?? null;
  known.ministerialDomain ??= mention.ministerialDomain ?? null;
  known.website ??= mention.website ?? null;
  if (known.kind === 'other') known.kind = mention.kind ?? kindOf(known.name);
}

/** « Délégation générale (DG) » is named « Délégation générale », and DG for short. */
function withoutAcronym(
  text: string,
  acronym: string | null,
): { name: string; acronym: string | null } {
  const [, long, short] = /^(.{4,}?)\s*\((\p{Lu}[\p{L}\p{N} -]{1,12})\)$/u.exec(text.trim()) ?? [];
  const name = shortened(
    (long ?? text).trim().replace(/^(?:le|la|les)\s+(?=\p{Lu})|^l[’'](?=\p{Lu})/iu, ''),
    255,
  );
  const found = acronym ?? short ?? (/^[\p{Lu}\p{N}-]{2,8}$/u.test(name) ? name : null);
  return { name, acronym: found === null ? null : shortened(found, 255) };
}

const SMALL_WORDS = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'pour',
]);

function keyOf(text: string): string {
  return loosely(text)
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word))
    .join('-');
}

function accents(text: string): number {
  return text.normalize('NFD').replace(/[^\p{Mark}]/gu, '').length;
}

const kindsOfOldSite: Readonly<Record<string, Organisation['kind']>> = {
  'administration-centrale': 'central',
  autre: 'other',
  'collectivite-territoriale': 'local',
  operateur: 'operator',
  'securite-sociale': 'other',
  'service-deconcentre': 'local',
};

/** The kind that the old site's word means; undefined when it has none or an unknown one. */
function kindOfOldSite(word: string | null): Organisation['kind'] | undefined {
  return word === null ? undefined : kindsOfOldSite[slugOf(word, 'autre')];
}

function kindOf(name: string): Organisation['kind'] {
  const words = loosely(name);
  if (
    /^(?:consortium de )?(?:region|departement|ville|commune|mairie|metropole|agglomeration|prefecture|communaute)/.test(
      words,
    )
  ) {
    return 'local';
  }
  if (
    /^(?:ministere|direction|secretariat|delegation|commissariat|etalab|haut commiss)/.test(words)
  ) {
    return 'central';
  }
  return /^(?:agence|caisse|pole emploi|centre|institut|office)/.test(words) ? 'operator' : 'other';
}

/** What the mapping of a sponsor, or an organisation's own file, says of it. */
export function mentionIn(fields: Fields, name: string): Mention {
  const website = fields.text('website') ?? fields.text('link') ?? fields.text('url');
  return {
    name,
    acronym: fields.text('acronym') ?? fields.text('acronyme'),
    ministerialDomain: fields.text('domaine_ministeriel'),
    ...kindIn(fields),
    website: website === null ? null : webAddressIn(website),
  };
}

function kindIn(fields: Fields): Pick<Mention, 'kind'> {
  const kind = kindOfOldSite(fields.text('type'));
  return kind === undefined ? {} : { kind };
}
