import { statePaths } from '../../../site/publisher/settings.ts';
import { cmsWith, type Edition } from '../site/editions.ts';
import { publisherOn } from '../site/publisher-on.ts';
import { differences, faultOf, filesIn, remainsIn, untoldReleases } from '../site/state.ts';
import { visit } from '../site/visit.ts';

type Files = ReadonlyMap<string, string>;

/** What the site was before an act, what the act makes it, and how it heals afterwards. */
export interface Stake {
  before: Files;
  after: Files;
  /** What the CMS publishes. */
  edition: Edition;
  /** A render of that from nothing. */
  healed: Files;
  /** What makes the publisher heal. */
  reason: 'signal' | 'command';
}

/**
 * What is wrong in a folder whose publisher was killed, and then after each of its next lives:
 * one line for each fault, none when visitors see nothing of it and everything heals.
 */
export async function faultsAfterDeath(folder: string, stake: Stake): Promise<string[]> {
  const visible = statePaths(folder).public;
  const dead = await filesIn(visible);
  const faults = await faultsForVisitors(visible, dead, stake);

  const cms = cmsWith(stake.edition);
  cms.goDown();
  await (await publisherOn(folder, cms)).resume();
  const resumed = await filesIn(visible);
  faults.push(...faultsOfMixing(resumed, stake), ...faultsOfGoingBack(dead, resumed, stake));

  cms.comeBack();
  const publisher = await publisherOn(folder, cms);
  await publisher.resume();
  await publisher.publish(stake.reason);
  const healed = differences(await filesIn(visible), stake.healed);
  faults.push(...faultOf('does not heal', healed));
  faults.push(...(await remainsIn(folder)));
  for (const release of await untoldReleases(folder, publisher.status().release)) {
    faults.push(`the journal does not tell release ${release}`);
  }

  cms.goDown();
  await (await publisherOn(folder, cms)).resume();
  const again = differences(await filesIn(visible), stake.healed);
  faults.push(...faultOf('is undone by one more start', again));
  return faults;
}

/** A file is its old or its new self, and no link leads nowhere. */
async function faultsForVisitors(visible: string, files: Files, stake: Stake): Promise<string[]> {
  const { before, after } = stake;
  const spoilt = [...files].filter(
    ([path, text]) => text !== before.get(path) && text !== after.get(path),
  );
  const faults = faultOf(
    'is neither old nor new',
    spoilt.map(([path]) => path),
  );
  const isOpen = files.has('index.html');
  if (!isOpen) return before.size > 0 ? [...faults, 'there is no home page'] : faults;
  const { deadLinks, halves } = await visit(visible);
  return [...faults, ...faultOf('is a dead link', deadLinks), ...faultOf('is cut short', halves)];
}

/** A start without the CMS ends what was begun, or undoes it, but leaves no mixture. */
function faultsOfMixing(files: Files, { before, after }: Stake): string[] {
  // Before the first release, nobody sees the files that are there already.
  if (before.size === 0) return [];
  const [undone, done] = [differences(files, before), differences(files, after)];
  if (undone.length === 0 || done.length === 0) return [];
  return [
    ...faultOf('is not old after a start', undone),
    ...faultOf('is not new after the same start', done),
  ];
}

/** A page that visitors have seen new, or gone, does not come back as it was. */
function faultsOfGoingBack(dead: Files, resumed: Files, { before, after }: Stake): string[] {
  const gone = differences(before, after)
    .filter((path) => path.endsWith('.html') && dead.get(path) === after.get(path))
    .filter((path) => resumed.get(path) !== after.get(path));
  return faultOf('goes back in time at the next start', gone);
}
