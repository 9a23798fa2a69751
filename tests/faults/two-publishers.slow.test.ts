import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type House, openHouse } from './house/house.ts';
import { startPublisher } from './house/publisher.ts';

describe('a second publisher on the same folder', () => {
  let house: House;

  before(async () => {
    house = await openHouse(20);
  });
  after(() => house.close());

  it('refuses, and says which folder it is and what to do', { timeout: 90_000 }, async (t) => {
    const second = await startPublisher(house.folder, house.cms);
    t.after(() => second.kill());
    assert.deepEqual(await second.ended, { code: 1, signal: null });
    assert.ok(second.said().includes(house.folder), second.said());
    assert.match(second.said(), /another publisher/i);
    assert.match(second.said(), /PARVIS_STATE_DIR/);
    assert.doesNotMatch(second.said(), /\n\s+at /, 'a sentence, not a stack');
  });

  it('does not keep the first from its work', () => house.publish(2));

  it('takes over when the first was killed', async () => {
    await house.publisher.kill();
    house.publisher = await startPublisher(house.folder, house.cms);
    await house.publisher.ready;
    await house.publish(3);
  });
});
