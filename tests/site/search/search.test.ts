import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchEntry, SearchKind } from '@parvis/shared';
import fc from 'fast-check';
import { fold } from '../../../shared/src/search/folding.ts';
import { stopWords } from '../../../shared/src/search/stop-words.ts';
import { readEntry, shardBytes } from '../../../site/publisher/search/shard.ts';
import { search as answer } from '../../../site/src/search/search.ts';
import { readShard } from '../../../site/src/search/shard.ts';

type Told = [slug: string, title: string, text: string, kind?: SearchKind, date?: string];

const entry = ([slug, title, text, kind = 'post', date]: Told): SearchEntry => ({
  address: `/${slug}/`,
  kind,
  title,
  date: date ?? null,
  summary: `Résumé de ${slug}`,
  text,
});

/** One shard a list of documents. */
const shardsOf = (...lists: Told[][]) =>
  lists.map((told) => {
    const entries = told.map((one) => readEntry(entry(one)));
    return readShard(new TextDecoder().decode(shardBytes(entries)));
  });

const addresses = (found: { address: string }[]) => found.map(({ address }) => address);

const search = (...asked: Parameters<typeof answer>) => answer(...asked).found;

const community = shardsOf(
  [
    ['logement', 'Un toit pour chacun', 'Les agents publics trouvent un logement plus vite.'],
    ['portail', 'Portail du logement', 'Un service pour les bailleurs.', 'startup'],
    ['bilan', 'Bilan de l’année', 'Les chiffres du numérique public.'],
  ],
  [
    ['offre', 'Développeur·se', 'Rejoindre l’équipe du logement à Lyon.', 'role', '2026-04-30'],
    ['ada', 'Ada Moreau', 'Développeuse, accessibilité numérique.', 'author'],
  ],
);

test('what is in a title comes before what is in a text, however often', () => {
  const insistent = shardsOf([
    ['toit', 'Un toit', 'Logement, logement, logement, logement.'],
    ['portail', 'Portail national du logement pour chaque ville', 'Un service.'],
    ['bilan', 'Bilan', 'Des chiffres.'],
  ]);
  assert.deepEqual(addresses(search(insistent, 'logement')), ['/portail/', '/toit/']);
});

test('all shards are searched, and their results told together, best first', () => {
  const found = addresses(search(community, 'logement'));
  assert.equal(found[0], '/portail/');
  assert.deepEqual(found.toSorted(), ['/logement/', '/offre/', '/portail/']);
});

test('a result tells all that a page shows of it', () => {
  assert.deepEqual(search(community, 'développeuses à Lyon'), [
    {
      address: '/offre/',
      kind: 'role',
      title: 'Développeur·se',
      date: '2026-04-30',
      summary: 'Résumé de offre',
      words: ['développeuses', 'Lyon'],
      terms: ['developpeu', 'lyon'],
    },
  ]);
});

test('all words are asked for; when no document has them all, those that have some are told', () => {
  assert.deepEqual(addresses(search(community, 'numérique accessibilité')), ['/ada/']);
  const found = search(community, 'numérique introuvable');
  assert.deepEqual(addresses(found).toSorted(), ['/ada/', '/bilan/']);
  assert.deepEqual(found[0]?.words, ['numérique']);
});

test('the start of a word finds it', () => {
  assert.deepEqual(addresses(search(community, 'accessib')), ['/ada/']);
  assert.deepEqual(addresses(search(community, 'dévelo')).toSorted(), ['/ada/', '/offre/']);
});

test('a mistyped word is understood only when what was typed is nowhere', () => {
  assert.deepEqual(addresses(search(community, 'logemant')).toSorted(), [
    '/logement/',
    '/offre/',
    '/portail/',
  ]);
  const near = shardsOf([
    ['poire', 'Poirier', 'Un arbre.'],
    ['poivre', 'Poivrier', 'Une épice.'],
  ]);
  assert.deepEqual(addresses(search(near, 'poirier')), ['/poire/']);
});

test('one kind of documents may be asked for', () => {
  assert.deepEqual(addresses(search(community, 'logement', 'role')), ['/offre/']);
  assert.deepEqual(search(community, 'bilan', 'author'), []);
});

test('of two documents that answer as well, the latest comes first', () => {
  const same = shardsOf([
    ['avant', 'Bilan', 'Des chiffres.', 'post', '2025-01-01T08:00:00.000Z'],
    ['apres', 'Bilan', 'Des chiffres.', 'post', '2026-01-01T08:00:00.000Z'],
  ]);
  assert.deepEqual(addresses(search(same, 'bilan')), ['/apres/', '/avant/']);
});

test('nothing typed finds nothing, and neither does an index without documents', () => {
  for (const typed of ['', '  ', '…', '·']) assert.deepEqual(search(community, typed), []);
  assert.deepEqual(search([], 'logement'), []);
});

test('whatever is typed, an answer is given', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (typed) => {
      const found = search(community, typed);
      assert.equal(new Set(addresses(found)).size, found.length);
    }),
  );
});

test('every word of a text finds it, though mistyped words are allowed', () => {
  const word = fc
    .stringMatching(/^[bcdfgmprtv][a-zéèçœ]{3,10}([’·-][bcdfgmprtv][a-zéèçœ]{3,10})?$/)
    .filter((typed) => !stopWords.has(fold(typed)));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
      const shards = shardsOf([['texte', 'Un titre', words.join(' ')]]);
      for (const typed of words) assert.deepEqual(addresses(search(shards, typed)), ['/texte/']);
    }),
  );
});
