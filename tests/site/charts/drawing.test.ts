import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsFor } from '../../../site/src/charts/columns.ts';
import { areaPath, linePath } from '../../../site/src/charts/lines.ts';
import { largestOf, percent, scaleTo } from '../../../site/src/charts/scale.ts';
import { yearsBelowColumns, yearsBelowLine } from '../../../site/src/charts/ticks.ts';

const counts = fc.array(fc.nat(5000), { minLength: 2, maxLength: 250 });

test('a scale starts at zero, has at most four whole steps, and room for the largest value', () => {
  assert.deepEqual(scaleTo(168), { top: 200, steps: [0, 50, 100, 150, 200] });
  assert.deepEqual(scaleTo(0), { top: 1, steps: [0, 1] });
  fc.assert(
    fc.property(fc.nat(1_000_000), (largest) => {
      const { top, steps } = scaleTo(largest);
      assert.ok(top >= largest && steps.length <= 5 && steps.every(Number.isInteger), `${steps}`);
      assert.deepEqual([steps[0], steps.at(-1)], [0, top]);
    }),
  );
});

test('a line goes through every value, from side to side', () => {
  assert.equal(linePath([0, 5, 10], 10), 'M0 100L50 50L100 0');
  assert.equal(areaPath([0, 10], 10), 'M0 100L100 0L100 100L0 100Z');
  fc.assert(
    fc.property(counts, (values) => {
      const { top } = scaleTo(largestOf(values));
      const points = [...linePath(values, top).matchAll(/[ML](\S+) (\S+?)(?=[ML]|$)/g)];
      const drawn = points.map(([, , y]) => Math.round((top * (100 - Number(y))) / 100));
      const near = (value: number, rank: number) =>
        Math.abs(value - (drawn[rank] ?? -1)) <= top / 5000;
      assert.ok(drawn.length === values.length && values.every(near), `${values} ${drawn}`);
    }),
  );
});

test('columns are as high as their values, and stay apart and inside', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const { top } = scaleTo(largestOf(values));
      const columns = columnsFor(values, { base: 170, size: 150, top });
      columns.forEach(({ x, width, y, height }, rank) => {
        assert.ok(Math.abs((height / 150) * top - (values[rank] ?? 0)) < 0.001);
        assert.ok(Math.abs(y + height - 170) < 0.001, 'it stands on the line');
        assert.ok(x >= 0 && x + width <= (columns[rank + 1]?.x ?? 1), 'apart');
      });
    }),
  );
  const [hanging] = columnsFor([10], { base: 170, size: -150, top: 10 });
  assert.deepEqual([hanging?.y, hanging?.height], [170, 150]);
});

test('years are named at their first period, on a telephone at most six of them', () => {
  const years = Array.from({ length: 14 }, (_, rank) => String(2013 + rank));
  const ticks = yearsBelowColumns(years);
  assert.equal(ticks.length, 14);
  const always = ticks.filter(({ isDetail }) => !isDetail).map(({ label }) => label);
  assert.deepEqual(always, ['2014', '2017', '2020', '2023', '2026']);
  const quarters = ['2025-T3', '2025-T4', '2026-T1', '2026-T2'];
  assert.deepEqual(
    yearsBelowColumns(quarters).map(({ at, label }) => [percent(at), label]),
    [
      ['12.5%', '2025'],
      ['62.5%', '2026'],
    ],
  );
});

test('a line of months too short for years says its two ends', () => {
  const ends = yearsBelowLine(['2025-11', '2025-12', '2026-01'], (key) => `mois ${key}`);
  assert.deepEqual(
    ends.map(({ label, anchor }) => [label, anchor]),
    [
      ['mois 2025-11', 'start'],
      ['mois 2026-01', 'end'],
    ],
  );
});
