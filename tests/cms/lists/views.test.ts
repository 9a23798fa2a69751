import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewIn, viewsOf } from '../../../cms/src/admin/lists/views.ts';

const now = new Date('2026-11-30T23:30:00Z');
const wordsOf = (type: Parameters<typeof viewsOf>[0], id?: number) =>
  viewsOf(type, { id, now }).map(({ words }) => words);

describe('the views of a list', () => {
  it('ask of offers what their days say in Paris', () => {
    const closing = viewsOf('role', { id: 3, now }).find(({ words }) => /sept jours/.test(words));
    assert.deepEqual(closing?.filters, [
      { outcome: { $eq: 'open' } },
      { closesOn: { $gte: '2026-12-01' } },
      { closesOn: { $lte: '2026-12-08' } },
    ]);
  });

  it('take for open what one can answer today, without a last day too', () => {
    const open = viewsOf('role', { id: 3, now }).find(({ words }) => words === 'Ouvertes');
    assert.deepEqual(open?.filters, [
      { outcome: { $eq: 'open' } },
      { $or: [{ opensOn: { $lte: '2026-12-01' } }, { opensOn: { $null: 'true' } }] },
      { $or: [{ closesOn: { $gte: '2026-12-01' } }, { closesOn: { $null: 'true' } }] },
    ]);
  });

  it('count days as a calendar does when the clocks change', () => {
    const early = new Date('2026-10-18T22:30:00Z');
    const closing = viewsOf('role', { id: 3, now: early })[1];
    assert.deepEqual(closing?.filters.slice(1), [
      { closesOn: { $gte: '2026-10-19' } },
      { closesOn: { $lte: '2026-10-26' } },
    ]);
  });

  it('find what somebody made, once who they are is known', () => {
    assert.ok(wordsOf('post', 3).includes('Créées par moi'));
    assert.ok(!wordsOf('post').includes('Créées par moi'));
  });

  it('are none where nobody asks the same thing often', () => {
    assert.deepEqual(wordsOf('redirect', 3), []);
  });

  it('are known again in the address of a list', () => {
    const views = viewsOf('role', { id: 3, now });
    const [first] = views;
    assert.equal(viewIn(views, structuredClone(first?.filters)), first);
    assert.equal(viewIn(views, [{ title: { $contains: 'designer' } }]), undefined);
    assert.equal(viewIn(views, undefined), undefined);
  });
});
