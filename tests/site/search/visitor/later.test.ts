import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '../../../../site/src/search/visitor/later.ts';

test('a burst of calls makes one, once it is quiet', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let done = 0;
  const act = later(() => {
    done += 1;
  }, 100);
  act.call();
  context.mock.timers.tick(60);
  act.call();
  context.mock.timers.tick(60);
  assert.equal(done, 0);
  context.mock.timers.tick(40);
  assert.equal(done, 1);
});

test('what is done now is not done again later', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let done = 0;
  const act = later(() => {
    done += 1;
  }, 100);
  act.call();
  act.now();
  context.mock.timers.tick(1000);
  assert.equal(done, 1);
});
