import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { statePaths } from '../../site/publisher/settings.ts';
import type { ActName } from './death/acts.ts';
import { faultsAfterDeath, type Stake } from './death/aftermath.ts';
import type { Moment } from './death/die-at.ts';
import { kill } from './death/kill.ts';
import { cmsWith, type Edition } from './site/editions.ts';
import { publisherOn } from './site/publisher-on.ts';
import { filesIn } from './site/state.ts';

/** As many processes as die at a time. */
const AT_ONCE = 2;

describe('a publisher killed at each of its changes of the disk', () => {
  let scratch = '';
  const states: Record<Edition | 'nothing' | 'half-way', string> = {
    nothing: 'nothing',
    first: 'first',
    second: 'second',
    'half-way': 'half-way',
  };
  const files = { nothing: new Map<string, string>(), first: new Map(), second: new Map() };

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'parvis-killed-'));
    await mkdir(join(scratch, states.nothing));
    for (const name of Object.keys(states) as (keyof typeof states)[]) {
      states[name] = join(scratch, name);
    }
    for (const edition of ['first', 'second'] as const) {
      if (edition === 'second') await cp(states.first, states.second, { recursive: true });
      const publisher = await publisherOn(states[edition], cmsWith(edition));
      await publisher.resume();
      await publisher.publish('start');
      files[edition] = await filesIn(statePaths(states[edition]).public);
    }
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  it('in a publication that adds, changes, moves and removes pages', async () => {
    await assertSurvived('publication', states.first, publication());
  });

  it('in the middle of each of its writings', async () => {
    await assertSurvived('publication', states.first, publication(), { moment: 'halfway' });
  });

  it('in the start that heals after it was killed in a publication', async () => {
    await leaveHalfWay();
    await assertSurvived('start', states['half-way'], publication(), { every: 2 });
  });

  it('in a rollback', async () => {
    const { first, second } = files;
    const stake = { before: second, after: first, healed: second, edition: 'second' } as const;
    await assertSurvived('rollback', states.second, { ...stake, reason: 'command' });
  });

  it('in the first publication of all', async () => {
    const { nothing, first } = files;
    const stake = { before: nothing, after: first, healed: first, edition: 'first' } as const;
    const reason = 'signal';
    await assertSurvived('first publication', states.nothing, { ...stake, reason }, { every: 3 });
  });

  function publication(): Stake {
    const { first, second } = files;
    const stake = { before: first, after: second, healed: second, edition: 'second' } as const;
    return { ...stake, reason: 'signal' };
  }

  /** A folder in which what is new is there, and what is gone is not gone yet. */
  async function leaveHalfWay(): Promise<void> {
    await cp(states.first, states['half-way'], { recursive: true });
    const lastWord = await kill('publication', states['half-way'], 'before', 'unlink');
    assert.match(lastWord ?? '', /^unlink \/public\//);
  }

  async function assertSurvived(
    act: ActName,
    from: string,
    stake: Stake,
    { moment = 'before', every = 1 }: { moment?: Moment; every?: number } = {},
  ): Promise<void> {
    const deaths = await killEverywhere(act, from, stake, { moment, every });
    assert.ok(deaths.length > 5, `killed ${deaths.length} times only`);
    const survivals = deaths.filter(({ faults }) => faults.length === 0).length;
    const lines = deaths.flatMap(({ at, faults }) =>
      faults.length > 0 ? [`${at}: ${faults.join('; ')}`] : [],
    );
    assert.equal(survivals, deaths.length, lines.join('\n'));
  }

  /** Kills at the first change, or every so many, until a process comes to its end. */
  async function killEverywhere(
    act: ActName,
    from: string,
    stake: Stake,
    { moment, every }: { moment: Moment; every: number },
  ): Promise<{ at: string; faults: string[] }[]> {
    const deaths: { at: string; faults: string[] }[] = [];
    let next = 1;
    let hasEnded = false;
    const killer = async () => {
      while (!hasEnded) {
        const rank = next;
        next += every;
        const folder = join(scratch, `${act}-${moment}-${rank}`);
        await cp(from, folder, { recursive: true });
        const lastWord = await kill(act, folder, moment, rank);
        if (lastWord === undefined) hasEnded = true;
        else {
          const at = `${moment} change ${rank} (${lastWord})`;
          deaths.push({ at, faults: await faultsAfterDeath(folder, stake) });
        }
        await rm(folder, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, killer));
    return deaths;
  }
});
