import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { fillAt } from './disk/fill.ts';
import { cmsWith } from './site/editions.ts';
import { publisherOn } from './site/publisher-on.ts';
import { differences, faultOf, filesIn, remainsIn } from './site/state.ts';

describe('a disk that is full from each of the writes of a publisher on', () => {
  let scratch: string;
  let first: Map<string, string>;
  let second: Map<string, string>;

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'parvis-full-'));
    await publishInto('first', 'first');
    first = await visible('first');
    await cp(join(scratch, 'first'), join(scratch, 'second'), { recursive: true });
    await publishInto('second', 'second');
    second = await visible('second');
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  const visible = (name: string) => filesIn(statePaths(join(scratch, name)).public);

  async function publishInto(name: string, edition: 'first' | 'second'): Promise<void> {
    const publisher = await publisherOn(join(scratch, name), cmsWith(edition));
    await publisher.resume();
    await publisher.publish('start');
  }

  it('in a publication keeps a whole release, and heals once room is made', async () => {
    const faults = await faultsOf('first', (publisher) => publisher.publish('signal'), 'interval');
    assert.deepEqual(faults, []);
  });

  it('in a rollback keeps a whole release, and heals once room is made', async () => {
    const faults = await faultsOf('second', (publisher) => publisher.rollBack(1), 'command');
    assert.deepEqual(faults, []);
  });

  /** One line for each write that leaves something wrong. */
  async function faultsOf(
    from: 'first' | 'second',
    act: (publisher: Publisher) => Promise<unknown>,
    healing: 'interval' | 'command',
  ): Promise<string[]> {
    const faults: string[] = [];
    for (let rank = 1; ; rank += 1) {
      const name = `full-${from}-${rank}`;
      const folder = join(scratch, name);
      await cp(join(scratch, from), folder, { recursive: true });
      const publisher = await publisherOn(folder, cmsWith('second'));
      await publisher.resume();
      const disk = fillAt(rank);
      await act(publisher).catch(() => undefined);
      disk.makeRoom();
      const kept = await visible(name);
      if (differences(kept, first).length > 0 && differences(kept, second).length > 0) {
        faults.push(`write ${rank}: neither release is whole`);
      }
      await publisher.publish(healing);
      const lasting = faultOf('does not heal', differences(await visible(name), second));
      for (const fault of [...lasting, ...(await remainsIn(folder))]) {
        faults.push(`write ${rank}: ${fault}`);
      }
      await rm(folder, { recursive: true });
      if (!disk.isFull()) return faults;
    }
  }
});
