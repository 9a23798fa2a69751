import assert from 'node:assert/strict';
import { test } from 'node:test';
import { membership, yearsOf } from '../../../site/src/wording/missions.ts';
import { phaseInWords } from '../../../site/src/wording/phases.ts';

test('years are said as far as they are known', () => {
  assert.equal(yearsOf('2024-02-01', null, 'today'), 'depuis 2024');
  assert.equal(yearsOf('2027-02-01', null, 'soon'), 'dès 2027');
  assert.equal(yearsOf('2023-02-01', '2024-01-31', 'before'), '2023 – 2024');
  assert.equal(yearsOf('2023-02-01', '2023-06-30', 'before'), '2023');
  assert.equal(yearsOf(null, '2023-06-30', 'before'), 'jusqu’en 2023');
  assert.equal(yearsOf('2023-02-01', null, 'before'), '2023');
  for (const when of ['today', 'soon', 'before'] as const)
    assert.equal(yearsOf(null, null, when), '');
});

test('a member belongs since a month, or did until another', () => {
  assert.equal(membership(false, '2018-05-01', null), 'Dans la communauté depuis mai 2018');
  assert.equal(membership(false, null, null), '');
  assert.equal(
    membership(true, '2018-08-01', '2020-03-31'),
    'Ancien membre, d’août 2018 à mars 2020',
  );
  assert.equal(membership(true, '2018-05-01', '2018-05-31'), 'Ancien membre, en mai 2018');
  assert.equal(membership(true, null, '2020-03-31'), 'Ancien membre, jusqu’en mars 2020');
  assert.equal(membership(true, null, null), 'Ancien membre');
});

test('a phase says where it stands and when, as far as it is known', () => {
  const words = (state: string, start: string | null, end: string | null, code = 'construction') =>
    phaseInWords({ code, start, end, state });
  assert.equal(words('past', '2018-05-01', '2020-03-31'), 'Passée, mai 2018 – mars 2020');
  assert.equal(words('past', '2018-05-01', '2018-05-31'), 'Passée, mai 2018');
  assert.equal(words('past', null, '2018-05-31'), 'Passée, jusqu’en mai 2018');
  assert.equal(words('past', null, null), 'Passée');
  assert.equal(words('current', '2018-05-01', null), 'En cours, depuis mai 2018');
  assert.equal(words('current', '2018-05-01', '2027-05-01'), 'En cours, mai 2018 – mai 2027');
  assert.equal(words('future', '2027-05-01', null), 'À venir, dès mai 2027');
  assert.equal(words('current', '2018-05-01', null, 'alumni'), 'depuis mai 2018');
});
