import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDay } from '../../../cms/src/admin/calendar/words.ts';
import type { CalendarItem } from '../../../cms/src/planned/answers.ts';

test('the days of the calendar are those of Paris, and the first of a month is « 1er »', () => {
  const item: CalendarItem = {
    ...{ at: '', kind: 'publish', state: 'to-come', reason: null },
    ...{ type: 'post', documentId: 'a', name: 'Une annonce' },
  };
  const moments = ['2026-07-31T22:30:00Z', '2026-08-01T08:00:00Z', '2026-08-21T08:00:00Z'];
  const days = byDay(moments.map((at) => ({ ...item, at })));
  assert.deepEqual(
    days.map(({ name, items }) => [name, items.length]),
    [
      ['samedi 1er août 2026', 2],
      ['vendredi 21 août 2026', 1],
    ],
  );
});
