import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CmsUnavailableError, createCms } from '../../site/publisher/cms/client.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { freePorts } from '../journeys/ports.ts';
import type { Door } from './cms/faulty-cms.ts';
import { cmsWith, type Edition } from './site/editions.ts';
import { publisherOn } from './site/publisher-on.ts';
import { filesIn } from './site/state.ts';

const doomed = join(import.meta.dirname, 'cms', 'doomed.ts');
const patience = { deadline: 2000, retryDelays: [1, 1] };

describe('a CMS that is killed while it answers', () => {
  let scratch: string;
  let port = 0;
  let cms: ChildProcess | undefined;

  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'parvis-cms-'));
    [port = 0] = await freePorts(1);
  });
  afterEach(async () => {
    await end();
    await rm(scratch, { recursive: true });
  });

  async function start(edition: Edition, door?: Door): Promise<{ url: string; token: string }> {
    await end();
    cms = fork(doomed, [edition, String(port), ...(door ? [door] : [])]);
    const [told] = await once(cms, 'message');
    return told;
  }

  async function end(): Promise<void> {
    if (cms === undefined || cms.exitCode !== null || cms.signalCode !== null) return;
    cms.kill('SIGKILL');
    await once(cms, 'exit');
  }

  for (const door of ['index', 'documents'] as const) {
    it(`with its ${door} takes nothing from the site, which follows when it is back`, async () => {
      const folder = join(scratch, 'state');
      const visible = statePaths(folder).public;
      const publisher = await publisherOn(
        folder,
        createCms({ ...(await start('first')), patience }),
      );
      await publisher.publish('start');
      const before = await filesIn(visible);

      await start('second', door);
      const death = once(cms as ChildProcess, 'exit');
      await assert.rejects(publisher.publish('signal'), CmsUnavailableError);
      assert.deepEqual(await death, [null, 'SIGKILL']);
      assert.deepEqual(await filesIn(visible), before);

      await start('second');
      await publisher.publish('interval');
      const other = join(scratch, 'other');
      await (await publisherOn(other, cmsWith('second'))).publish('start');
      assert.deepEqual(await filesIn(visible), await filesIn(statePaths(other).public));
    });
  }
});
