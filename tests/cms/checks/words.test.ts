import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  excerptOf,
  groupsOf,
  moreWords,
  placeOf,
  tellPoints,
} from '../../../cms/src/admin/panels/checks/words.ts';
import { tellPosting } from '../../../cms/src/admin/panels/job-posting/words.ts';
import type { JobPostingAnswer, ShownPoint } from '../../../cms/src/checks/answer.ts';

const point = (level: ShownPoint['level']): ShownPoint => ({
  rule: 'title',
  level,
  field: 'title',
  label: 'Titre',
  message: 'Le titre est long.',
});
const blocking = point('blocking');
const advisory = point('advisory');

test('the panel counts what blocks, then what is advised', () => {
  const headline = (...points: ShownPoint[]) => tellPoints(points).headline;
  assert.equal(headline(), 'Rien à redire');
  assert.equal(headline(advisory), '1 conseil');
  assert.equal(headline(advisory, advisory), '2 conseils');
  assert.equal(headline(blocking), '1 point bloque la publication');
  assert.equal(
    headline(blocking, blocking, advisory),
    '2 points bloquent la publication, 1 conseil',
  );
});

test('the points are in two groups, of which an empty one is not shown', () => {
  assert.deepEqual(
    groupsOf([blocking, advisory], true).map(({ title }) => title),
    ['À corriger pour publier', 'À améliorer, sans bloquer'],
  );
  assert.deepEqual(groupsOf([advisory], false), [{ title: 'À améliorer', points: [advisory] }]);
});

test('a place is a field, and a line where there is one', () => {
  assert.equal(placeOf(blocking), 'Titre');
  assert.equal(placeOf({ label: 'Texte', line: 12 }), 'Texte, ligne 12');
  assert.equal(moreWords(1), 'Voir un autre point');
  assert.equal(moreWords(4), 'Voir 4 autres points');
});

test('the words that are meant are not said twice', () => {
  assert.equal(excerptOf({ ...blocking, excerpt: 'ici' }), 'ici');
  assert.equal(excerptOf({ ...blocking, message: 'Le lien « ici ».', excerpt: 'ici' }), undefined);
});

const whole: JobPostingAnswer = { state: 'open', gaps: [], advice: [], unpublishedHost: null };

test('an offer that lacks nothing is said to be whole, with what is recommended', () => {
  const told = tellPosting({ ...whole, advice: ['pay', 'closing'] });
  assert.equal(told.headline, 'Complète');
  assert.deepEqual(
    told.recommended.map(({ field }) => field),
    ['salaryMin', 'closesOn'],
  );
});

test('each thing that an offer lacks is said, with its field', () => {
  const told = tellPosting({ ...whole, gaps: ['host', 'place'] });
  assert.equal(told.headline, 'Il manque 2 informations');
  assert.deepEqual(
    told.required.map(({ field }) => field),
    ['startup', 'places'],
  );
  assert.match(tellPosting({ ...whole, gaps: ['place'] }).sentences[0] ?? '', /^Sans elle, /);
});

test('who hires but is not online is to be published', () => {
  const [host] = tellPosting({ ...whole, gaps: ['host'], unpublishedHost: 'Gué libre' }).required;
  assert.match(host?.what ?? '', /« Gué libre » n’est pas en ligne/);
});

test('an offer that is over is never shown, whatever it lacks', () => {
  for (const state of ['filled', 'cancelled', 'closed'] as const) {
    const told = tellPosting({ ...whole, state, gaps: ['place'] });
    assert.equal(told.headline, 'Jamais montrée');
    assert.deepEqual([...told.required, ...told.recommended], []);
  }
});
