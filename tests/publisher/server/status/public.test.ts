import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { publicStatus } from '@parvis/shared';
import { publicStatus as tell } from '../../../../site/publisher/server/status/public.ts';
import { createFakeService, type FakeService } from '../fake-service.ts';

describe('the public status', () => {
  let publisher: FakeService;
  beforeEach(() => {
    publisher = createFakeService();
  });
  const told = () => publicStatus.strict().parse(tell(publisher));

  it('tells the release, its age and when search followed, and nothing of documents', () => {
    assert.deepEqual(told(), {
      state: 'live',
      release: 7,
      activatedAt: '2026-03-10T09:58:00.000Z',
      age: 120,
      heldAt: null,
      changesWait: false,
      searchedAt: '2026-03-10T09:58:01.000Z',
      lateSince: null,
    });
  });

  const states: [state: string, when: string, become: () => void][] = [
    ['starting', 'before the first release', () => publisher.is({ release: 0, activatedAt: null })],
    ['publishing', 'while a change is on its way', () => publisher.isPublishing('post', 'a')],
    ['held', 'after somebody went back', () => publisher.is({ heldAt: 5 })],
    ['behind', 'when the CMS does not answer', () => publisher.failed('cms')],
    ['behind', 'when a person must confirm', () => publisher.is({ removalsToConfirm: 40 })],
    [
      'behind',
      'when a schedule is late',
      () => publisher.is({ lateSince: '2026-03-10T08:00:00Z' }),
    ],
    [
      'behind',
      'when what staff planned is late',
      () => publisher.is({ planLateSince: '2026-03-10T08:00:00Z' }),
    ],
    ['failing', 'when the publisher fails', () => publisher.failed('publisher')],
  ];
  for (const [state, when, become] of states) {
    it(`is « ${state} » ${when}`, () => {
      become();
      assert.equal(told().state, state);
      assert.equal(told().changesWait, true);
    });
  }

  it('says the worst when several are true', () => {
    publisher.is({ heldAt: 5 });
    publisher.isPublishing('post', 'a');
    assert.equal(told().state, 'held');
    publisher.failed('publisher');
    assert.equal(told().state, 'failing');
  });

  it('says an age of nothing for a clock that went back', () => {
    publisher.setClock('2026-03-10T09:00:00.000Z');
    assert.equal(told().age, 0);
  });
});
