import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer, Status } from '../../../cms/src/admin/panels/online/answer.ts';
import { tell } from '../../../cms/src/admin/panels/online/words.ts';

/** The evening of a day in Paris; in London it is the same day, an hour earlier. */
const now = new Date('2026-11-24T22:30:00.000Z');
const page = { address: 'https://parvis.example/actualites/une-annonce/', release: 3 };
const today = { ...page, since: '2026-11-24T13:02:37.000Z' };
const longAgo = { ...page, since: '2026-05-01T12:02:37.000Z' };

function told(status: Status, more: Partial<Answer> = {}, isModified = false) {
  return tell({ isPublished: true, status, labels: {}, ...more }, isModified, now);
}

const waiting = (more: object = {}): Status => ({
  state: 'waiting',
  reason: 'not-looked-yet',
  until: null,
  earlier: null,
  ...more,
});
const publishing: Status = {
  state: 'publishing',
  step: 'rendering',
  address: page.address,
  obstacle: null,
};

describe('what is said of the site', () => {
  const headlines: [status: Status, isPublished: boolean, headline: string][] = [
    [{ state: 'absent' }, false, 'Pas publié'],
    [{ state: 'absent' }, true, 'En attente'],
    [waiting(), true, 'En attente'],
    [waiting({ earlier: today }), false, 'Retrait en attente'],
    [publishing, true, 'Publication en cours'],
    [publishing, false, 'Retrait en cours'],
    [{ state: 'live', ...today, warnings: [] }, true, 'En ligne depuis 14:02:37'],
    [
      { state: 'live', ...longAgo, warnings: [] },
      true,
      'En ligne depuis le 1er mai 2026 à 14:02:37',
    ],
    [
      { state: 'failed', problems: [{ field: null, reason: '…' }], earlier: null },
      true,
      'Ne peut pas être mis en ligne',
    ],
    [{ state: 'silent' }, true, 'Le service de publication ne répond pas'],
    [{ state: 'silent' }, false, 'Le service de publication ne répond pas'],
  ];
  for (const [status, isPublished, headline] of headlines) {
    const of = isPublished ? 'what is published' : 'what is not published';
    test(`« ${headline} », when ${of} is ${status.state}`, () => {
      assert.equal(told(status, { isPublished }).headline, headline);
    });
  }

  test('midnight is that of Paris', () => {
    const justAfter = { ...page, since: '2026-11-23T23:00:01.000Z' };
    const justBefore = { ...page, since: '2026-11-23T22:59:59.000Z' };
    assert.match(told({ state: 'live', ...justAfter, warnings: [] }).headline, /depuis 00:00:01$/);
    assert.match(
      told({ state: 'live', ...justBefore, warnings: [] }).headline,
      /depuis le 23 novembre 2026 à 23:59:59$/,
    );
  });
});

test('a date to come is said in Paris time', () => {
  const later = told(waiting({ reason: 'until-date', until: '2027-07-01T07:00:00.000Z' }));
  assert.match(later.sentences?.join() ?? '', /le 1er juillet 2027 à 09:00 \(heure de Paris\)/);
  const tonight = told(waiting({ reason: 'until-date', until: '2026-11-24T22:45:00.000Z' }));
  assert.match(tonight.sentences?.join() ?? '', /aujourd’hui à 23:45/);
});

test('each reason to wait has a sentence of its own', () => {
  const reasons = ['not-looked-yet', 'held', 'removals-to-confirm', 'cms-unreachable'];
  const sentences = reasons.map((reason) => told(waiting({ reason })).sentences?.join());
  assert.equal(new Set(sentences).size, reasons.length);
});

test('what waits says whether an earlier version stays up, and links to it', () => {
  assert.equal(told(waiting()).link, undefined);
  const { sentences, link } = told(waiting({ earlier: longAgo }));
  assert.match(sentences?.join() ?? '', /reste en ligne, depuis le 1er mai 2026/);
  assert.equal(link?.to, page.address);
});

test('what is online links to its page, and warns of its pictures', () => {
  const warnings = ['L’image « vue.jpg » n’est pas lisible.'];
  const { link, problems, tone } = told({ state: 'live', ...today, warnings });
  assert.equal(link?.to, page.address);
  assert.equal(tone, 'success');
  assert.deepEqual(problems, [{ field: 'Attention', reason: warnings[0] }]);
});

test('what has no page of its own says so, and links nowhere', () => {
  const { link, sentences } = told({ state: 'live', ...today, address: null, warnings: [] });
  assert.equal(link, undefined);
  assert.match(sentences?.join() ?? '', /n’a pas de page à lui/);
});

test('what cannot be shown says which fields and why, and what visitors see meanwhile', () => {
  const problems = [
    { field: 'title', reason: 'ce champ est à remplir.' },
    { field: 'unnamed', reason: 'ce n’est pas une date.' },
    { field: null, reason: 'La page n’a pas pu être faite.' },
  ];
  const labels = { title: 'Titre' };
  const failed = told({ state: 'failed', problems, earlier: today }, { labels });
  assert.deepEqual(
    failed.problems?.map(({ field }) => field),
    ['Titre', 'unnamed', null],
  );
  assert.match(failed.sentences?.join() ?? '', /bonne version reste en ligne, depuis 14:02:37/);
  const absent = told({ state: 'failed', problems, earlier: null });
  assert.match(absent.sentences?.join() ?? '', /ne voient rien/);
  assert.equal(absent.link, undefined);
});

test('why the page does not answer yet is said', () => {
  const obstacle = 'L’adresse publique ne répond pas.';
  assert.ok(told({ ...publishing, step: 'checking', obstacle }).sentences?.includes(obstacle));
});

test('changes that are saved and not published are told apart from what is online', () => {
  const live: Status = { state: 'live', ...today, warnings: [] };
  assert.match(told(live, {}, true).sentences?.join() ?? '', /ne sont pas publiées/);
  assert.doesNotMatch(told(live).sentences?.join() ?? '', /ne sont pas publiées/);
});
