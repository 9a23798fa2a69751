import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contracts,
  experiences,
  jobPostingGaps,
  outcomes,
  type Role,
  remoteWork,
  roleState,
  salaryBases,
  salaryPeriods,
} from '@parvis/shared';
import fc from 'fast-check';
import { rolePage, roleText } from '../../../site/src/queries/roles.ts';
import { jobPosting } from '../../../site/src/structured-data/index.ts';
import { anIncubator, anOrganisation, aRole, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';
import { problemsOf } from './fields.ts';

const SITE = 'https://parvis.example';
const TODAY = '2026-03-10';

/** What the page of an offer tells search engines, on the tenth of March. */
function posting(fields: Partial<Role>) {
  const role = aRole({ documentId: 'offre', startup: 'carte', places: ['Lyon'], ...fields });
  const documents = {
    role: [role],
    startup: [aStartup({ documentId: 'carte', website: 'https://carte.example/' })],
    organisation: [anOrganisation({ documentId: 'ministere', name: 'Ministère d’essai' })],
    incubator: [anIncubator({ documentId: 'atelier', name: 'L’Atelier' })],
  };
  const reading = fakeReading({ documents, today: TODAY });
  const page = rolePage(reading, 'offre');
  assert.ok(page);
  return jobPosting(page, roleText(reading, 'offre', SITE), SITE);
}

test('an open offer with a host and a town is told as a job', () => {
  const job = posting({
    places: ['Lyon (69)', 'Toute la France'],
    contract: 'fixed_term',
    experience: 'intermediate',
    technologies: ['Node', 'Postgres'],
    closesOn: '2026-03-10',
    startDate: '2026-05-01',
    positions: 2,
  });
  assert.deepEqual(problemsOf(job ?? {}), []);
  assert.deepEqual(job, {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Offre offre',
    description:
      '<ul><li>CDD</li><li>Lyon (69), Toute la France</li><li>Deux ans et plus</li></ul><p>Une mission.</p>',
    identifier: { '@type': 'PropertyValue', name: 'Produit carte', value: 'offre' },
    url: 'https://parvis.example/recrutement/offre/',
    datePosted: '2026-02-01',
    validThrough: '2026-03-10T23:59:59+01:00',
    hiringOrganization: {
      '@type': 'Organization',
      name: 'Produit carte',
      url: 'https://parvis.example/startups/carte/',
      sameAs: 'https://carte.example/',
    },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: 'Lyon', addressCountry: 'FR' },
    },
    employmentType: 'TEMPORARY',
    experienceRequirements: {
      '@type': 'OccupationalExperienceRequirements',
      monthsOfExperience: 24,
    },
    skills: 'Node, Postgres',
    jobStartDate: '2026-05-01',
    totalJobOpenings: 2,
  });
});

test('an offer that is over, or has not begun, is not', () => {
  assert.equal(posting({ closesOn: '2026-03-09' }), undefined);
  assert.equal(posting({ opensOn: '2026-03-11' }), undefined);
  for (const outcome of ['filled', 'cancelled', 'closed'] as const) {
    assert.equal(posting({ outcome }), undefined);
  }
});

test('an offer without a town, a host or a text is not', () => {
  assert.equal(posting({ places: [] }), undefined);
  assert.equal(posting({ places: ['Toute la France'], remote: 'partial' }), undefined);
  assert.equal(posting({ startup: null }), undefined);
  assert.equal(posting({ startup: 'inconnue' }), undefined);
  assert.equal(posting({ body: ' ' }), undefined);
});

test('a host is a startup, an organisation or an incubator', () => {
  const nameOf = (fields: Partial<Role>) =>
    (posting({ startup: null, ...fields })?.hiringOrganization as { name?: string })?.name;
  assert.equal(nameOf({ organisation: 'ministere' }), 'Ministère d’essai');
  assert.equal(nameOf({ incubator: 'atelier' }), 'L’Atelier');
});

test('only an offer wholly at a distance is told as remote', () => {
  const country = { '@type': 'Country', name: 'France' };
  const remote = posting({ places: [], remote: 'full' });
  assert.equal(remote?.jobLocationType, 'TELECOMMUTE');
  assert.deepEqual(remote?.applicantLocationRequirements, country);
  assert.equal(remote?.jobLocation, undefined);
  assert.match(String(remote?.description), /Télétravail complet, depuis la France/);

  for (const some of ['none', 'partial', null] as const) {
    const job = posting({ remote: some });
    assert.equal(job?.jobLocationType, undefined);
    assert.equal(job?.applicantLocationRequirements, undefined);
    assert.ok(job?.jobLocation);
  }
});

test('several towns are as many places', () => {
  const places = posting({ places: ['Lyon', '35000 Rennes'] })?.jobLocation as object[];
  assert.equal(places.length, 2);
  assert.deepEqual(places[1], {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressLocality: 'Rennes',
      postalCode: '35000',
      addressCountry: 'FR',
    },
  });
});

test('a salary is told when its amounts and its period are known', () => {
  const salary = (fields: Partial<Role>) => posting(fields)?.baseSalary;
  const whole = { salaryMin: 40000, salaryMax: 50000, salaryPeriod: 'year' } as const;
  assert.deepEqual(salary({ ...whole, salaryBasis: 'gross' }), {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: {
      '@type': 'QuantitativeValue',
      minValue: 40000,
      maxValue: 50000,
      unitText: 'YEAR',
    },
  });
  const fixed = salary({ ...whole, salaryMin: 50000 }) as { value: object };
  assert.deepEqual(fixed.value, {
    '@type': 'QuantitativeValue',
    value: 50000,
    unitText: 'YEAR',
  });
  assert.equal(salary({ ...whole, salaryPeriod: null }), undefined);
  assert.equal(salary({ ...whole, salaryMin: null }), undefined);
  assert.equal(salary({ ...whole, salaryMax: null }), undefined);
  assert.equal(salary({ ...whole, salaryMin: 60000 }), undefined);
  assert.equal(salary({ ...whole, salaryBasis: 'net' }), undefined);
});

test('a contract that has no honest equivalent is not told', () => {
  const type = (contract: Role['contract']) => posting({ contract })?.employmentType;
  assert.equal(type('permanent'), undefined);
  assert.equal(type(null), undefined);
  assert.equal(type('independent'), 'CONTRACTOR');
  assert.equal(type('secondment'), 'OTHER');
});

test('a beginner needs no experience, which is not the same as nothing said', () => {
  assert.equal(posting({ experience: 'junior' })?.experienceRequirements, 'no requirements');
  assert.equal(posting({ experience: null })?.experienceRequirements, undefined);
});

test('the text is whole, in the tags that search engines read', () => {
  const body = `# Ce que vous ferez\n\nDu **bon** [travail](https://a.example/)[^1] & <b>vite</b>.

1. écouter ;\n2. livrer.\n\n| Jour | Lieu |\n|---|---|\n| Lundi | Lyon |\n\n[^1]: Une note.`;
  const description = String(posting({ body })?.description);
  assert.match(description, /<p>Ce que vous ferez<\/p>/);
  assert.match(description, /<p>Du bon travail &#x26; vite\.<\/p>/);
  assert.match(description, /<ul> ?<li>écouter ;<\/li> ?<li>livrer\.<\/li> ?<\/ul>/);
  assert.match(description, /<p>.*Lundi +Lyon.*<\/p>/);
  assert.doesNotMatch(description, /<(?!\/?(?:p|ul|li|br)>)|↩/);
});

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const codeOf = <T extends object>(labels: T) =>
  fc.constantFrom(...(Object.keys(labels) as (keyof T)[]));
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = maybe(fc.integer({ min: 1, max: 90_000 }));
const place = fc.oneof(
  fc.constantFrom('Lyon', 'Paris 7e', 'Toute la France', 'Télétravail', '69003 Lyon', 'Gironde'),
  fc.string(),
);

const someRole: fc.Arbitrary<Partial<Role>> = fc.record({
  title: fc.string({ minLength: 1 }),
  body: fc.string(),
  startup: fc.constantFrom('carte', 'inconnue', null),
  organisation: fc.constantFrom('ministere', null),
  incubator: fc.constantFrom('atelier', null),
  positions: fc.integer({ min: 1, max: 9 }),
  contract: maybe(codeOf(contracts)),
  experience: maybe(codeOf(experiences)),
  places: fc.array(place, { maxLength: 3 }),
  remote: maybe(codeOf(remoteWork)),
  salaryMin: amount,
  salaryMax: amount,
  salaryPeriod: maybe(codeOf(salaryPeriods)),
  salaryBasis: maybe(codeOf(salaryBases)),
  startDate: maybe(day),
  opensOn: day,
  closesOn: maybe(day),
  outcome: codeOf(outcomes),
  technologies: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
});

test('whatever the offer, it is told as documented or not at all', () => {
  fc.assert(
    fc.property(someRole, (fields) => {
      const job = posting(fields);
      if (job !== undefined) assert.deepEqual(problemsOf(job), []);
    }),
  );
});

test('whatever the offer, it is told only while one may answer it, and when it lacks nothing', () => {
  fc.assert(
    fc.property(someRole, (fields) => {
      const role = aRole({ documentId: 'offre', ...fields, body: 'Une mission.' });
      const hosts = [role.startup === 'carte', role.organisation, role.incubator];
      const host = hosts.some(Boolean) ? 'Un hôte' : null;
      const isTold = posting(role) !== undefined;
      const isOpen = roleState(role, TODAY) === 'open';
      assert.equal(isTold, isOpen && jobPostingGaps(role, host).length === 0);
    }),
  );
});
