import assert from 'node:assert/strict';
import { it } from 'node:test';
import { problemOfDraft, summaryOf } from '../../../cms/src/together/problems.ts';

const label = (field: string) => `le champ ${field}`;
const offer = { type: 'role', documentId: 'r', title: 'Une offre' } as const;

it('names the field at fault, and says Strapi’s own words in French', () => {
  const refusal = {
    message: '2 errors occurred',
    details: {
      errors: [
        { path: ['domain'], message: 'domain must be defined.' },
        { path: ['salaryMax'], message: 'Le plus haut salaire est sous le plus bas.' },
        { path: ['applyUrl'], message: 'applyUrl must match the following: "/^https/"' },
      ],
    },
  };
  assert.deepEqual(problemOfDraft(offer, refusal, label), {
    ...offer,
    reasons: [
      { field: 'le champ domain', reason: 'À remplir.' },
      { field: 'le champ salaryMax', reason: 'Le plus haut salaire est sous le plus bas.' },
      { field: 'le champ applyUrl', reason: 'À corriger.' },
    ],
  });
});

it('says what was refused when no field is named', () => {
  const refusal = { message: 'Cette offre est close.' };
  assert.deepEqual(problemOfDraft(offer, refusal, label).reasons, [
    { field: null, reason: 'Cette offre est close.' },
  ]);
});

it('says in one sentence that nothing was published, and why', () => {
  const problems = [
    { ...offer, reasons: [] },
    { ...offer, title: null, reasons: [] },
  ];
  assert.equal(
    summaryOf(problems),
    'Rien n’a été publié. À corriger d’abord : « Une offre », sans titre.',
  );
});
