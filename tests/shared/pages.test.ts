import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedPages, itemsOfPage, numberedPages } from '@parvis/shared';
import fc from 'fast-check';

const lists = fc.uniqueArray(fc.nat(400).map(String), { maxLength: 130 });

test('every item is on one page, and every page but the first is full', () => {
  fc.assert(
    fc.property(lists, (items) => {
      const numbers = Array.from({ length: numberedPages(items.length) }, (_, index) => index + 1);
      const pages = [null, ...numbers.toReversed()].map((number) => itemsOfPage(items, number));
      assert.deepEqual(pages.flat(), items);
      for (const page of pages.slice(1)) assert.equal(page.length, 20);
      assert.ok((pages[0]?.length ?? 0) < 40);
    }),
  );
});

test('the pages that are said to have changed are all that did', () => {
  fc.assert(
    fc.property(lists, lists, fc.nat(130), (before, other, kept) => {
      const after = [...other.filter((id) => !before.includes(id)), ...before.slice(kept)];
      const said = changedPages(before, after);
      const last = Math.max(numberedPages(before.length), numberedPages(after.length));
      for (let number = 1; number <= last; number += 1) {
        const isSame =
          number <= Math.min(numberedPages(before.length), numberedPages(after.length)) &&
          itemsOfPage(before, number).join() === itemsOfPage(after, number).join();
        assert.ok(isSame || said.includes(number), `page ${number}`);
      }
    }),
  );
});

test('a new item changes no numbered page', () => {
  const items = Array.from({ length: 95 }, (_, index) => `i${index}`);
  assert.deepEqual(changedPages(items, ['new', ...items]), []);
});
