import type { Role } from '@parvis/shared';
import { emailIn } from '../addresses.ts';
import type { Fresh } from '../converted.ts';
import { plainTitle } from '../markdown/index.ts';
import { contractOf, domainOf, positionsOf } from '../role-words.ts';
import { technologiesIn } from '../technologies.ts';
import { capitalise, loosely, shortened } from '../words.ts';
import type { Bench, Converter } from './bench.ts';
import { withTechnologies } from './startup.ts';

/** A file of `_jobs` becomes a role. */
export const convertRole: Converter<'role'> = (bench) => {
  const { entry, fields, reading } = bench;
  fields.ignore('layout', 'slug', 'permalink', 'redirect_from', 'type', 'date');
  const owner = ownerOf(bench);
  const sought = reading.words('roles') ?? '';
  const title = titleOf(bench, sought, owner.name);
  if (title === null) {
    return {
      refusal: {
        line: fields.line(),
        message: 'ni « title » ni « roles » : on ne sait pas qui est recherché',
      },
    };
  }
  const { names, sentences } = technologiesIn(fields.texts('techno'));
  const applyUrl = reading.webAddress('externalURL') ?? reading.webAddress('external_url');
  const { markdown, emails } = bench.text(entry.file.body);
  const body = withTechnologies(markdown, sentences) || bodyInstead(applyUrl);
  if (body === null) {
    return {
      refusal: {
        line: entry.file.bodyLine,
        message: 'l’offre n’a ni texte ni adresse (« externalURL »)',
      },
    };
  }
  const contact = contactOf(bench);
  const addresses = [...(contact === null ? [] : [contact]), ...emails];
  return {
    documentId: entry.documentId,
    slug: entry.slug,
    title,
    startup: owner.startup,
    organisation: owner.organisation,
    incubator: owner.incubator,
    positions: positionsOf(sought || title),
    domain: domainOf(`${sought} ${title}`),
    contract: contractIn(bench, `${sought} ${title}`),
    experience: fields.boolean('junior') === true ? 'junior' : null,
    places: listOf(bench, ['places', 'lieu', 'location']),
    remote: null,
    salaryMin: null,
    salaryMax: null,
    salaryPeriod: null,
    salaryBasis: null,
    startDate: null,
    ...lifeOf(bench),
    applyUrl,
    applyEmail: addresses[0] ?? null,
    contacts: contactsAmong(addresses, bench),
    technologies: names,
    body,
  };
};

interface Owner {
  startup: string | null;
  organisation: string | null;
  incubator: string | null;
  /** How the title may name it. */
  name: string | null;
}

/** Who recruits: the startup, else the friend or team that the offer names, whatever it is here. */
function ownerOf({ fields, reading, workshop }: Bench): Owner {
  const owner: Owner = { startup: null, organisation: null, incubator: null, name: null };
  const named = fields.text('startup');
  if (named !== null) {
    const found = workshop.startups.find(named);
    owner.startup = found?.documentId ?? null;
    owner.name = found?.title ?? plainTitle(named);
    if (found === undefined)
      reading.remark('startup', `la startup « ${named} » n’existe pas : lien non repris`);
    else if (!found.isExact)
      reading.remark('startup', `startup « ${named} » : comprise comme « ${found.title} »`);
  }
  for (const key of ['incubator', 'incubateur', 'friend', 'equipe', 'organisation']) {
    const words = fields.text(key);
    if (words === null) continue;
    const startup = workshop.startups.find(words);
    const incubator =
      workshop.incubators.find(words) ?? workshop.incubators.find(words.replace(/^l['’]/i, ''));
    owner.name ??= words;
    if (startup !== undefined) owner.startup ??= startup.documentId;
    else if (incubator !== undefined) owner.incubator ??= incubator.documentId;
    else if (owner.organisation === null)
      owner.organisation = workshop.organisations.register({ name: words });
    else
      reading.remark(key, `« ${key}: ${words} » : une seule organisation par offre, non reprise`);
  }
  return owner;
}

function titleOf({ fields, reading }: Bench, sought: string, owner: string | null): string | null {
  const title = reading.words('title');
  if (title !== null) return title;
  if (sought === '' || fields.text('roles') === null) return null;
  const isNamed = owner === null || loosely(sought).includes(loosely(owner));
  return shortened(capitalise(isNamed ? sought : `${sought} pour ${owner}`), 255);
}

function bodyInstead(applyUrl: string | null): string | null {
  if (applyUrl === null) return null;
  const address = applyUrl.replaceAll('(', '%28').replaceAll(')', '%29');
  return `L’offre complète est publiée sur [${new URL(applyUrl).hostname}](${address}).`;
}

function contractIn({ fields, reading }: Bench, words: string): Role['contract'] {
  const key = ['contrat', 'contract', 'type_contrat'].find((one) => fields.has(one));
  const written = key === undefined ? null : fields.text(key);
  if (written === null) return contractOf(words);
  const contract = contractOf(written);
  if (contract === null) reading.remark(key, `contrat « ${written} » : noté « Autre »`);
  return contract ?? 'other';
}

type Life = Pick<Fresh<'role'>, 'opensOn' | 'closesOn' | 'outcome'>;

/** When one may apply. An offer that was open, with no closing date, stays open: staff are told. */
function lifeOf({ entry, fields, reading, workshop }: Bench): Life {
  const opened = reading.day('post_ouvert');
  const opensOn = opened ?? entry.date?.day ?? workshop.latestDay('role');
  if (opened === null && entry.date === null) {
    reading.remark(undefined, `sans date : ouverte au ${opensOn}, à corriger`);
  }
  const closesOn =
    ['closes_on', 'date_limite', 'expires', 'expiration', 'deadline']
      .map((key) => reading.day(key))
      .find((day) => day !== null) ?? null;
  const isOpen = fields.boolean('open');
  const isClosed = fields.boolean('closed') ?? fields.boolean('close');
  if (isOpen === null && isClosed === null) {
    reading.remark(undefined, '« open » manque : l’offre est tenue pour close');
  }
  const stillOpen = isOpen === true && isClosed !== true;
  if (stillOpen && closesOn === null) {
    reading.remark('open', 'offre ouverte sans date de fin : à clore ou à dater');
  }
  return { opensOn, closesOn, outcome: stillOpen ? 'open' : 'closed' };
}

function contactOf({ reading }: Bench): string | null {
  const written = reading.prose('contact');
  if (written === null) return null;
  const email = emailIn(written);
  if (email === null)
    reading.remark(
      'contact',
      `« contact: ${written} » n’est pas une adresse électronique : non repris`,
    );
  return email;
}

/** The members among the people to write to: a member's address is made of the member's file name. */
function contactsAmong(addresses: readonly string[], { workshop }: Bench): string[] {
  const ids = addresses.flatMap((address) => {
    const found = workshop.authors.find(address.replace(/@.*$/, '').toLowerCase());
    return found?.isExact ? [found.documentId] : [];
  });
  return [...new Set(ids)];
}

function listOf({ fields }: Bench, keys: readonly string[]): string[] {
  return [
    ...new Set(keys.flatMap((key) => fields.texts(key)).flatMap((text) => text.split(/\s*,\s*/))),
  ];
}
