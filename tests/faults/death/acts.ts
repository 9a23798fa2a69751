import type { Publisher } from '../../../site/publisher/publisher.ts';
import { cmsWith, type Edition } from '../site/editions.ts';
import { publisherOn } from '../site/publisher-on.ts';

/** What a publisher does as it is killed: how its process comes to the act, and the act. */
export interface Act {
  /** What the CMS publishes meanwhile. */
  edition: Edition;
  come(publisher: Publisher): Promise<unknown>;
  act(publisher: Publisher): Promise<unknown>;
}

const nothing = () => Promise.resolve();

export const acts = {
  'first publication': {
    edition: 'first',
    come: (publisher) => publisher.resume(),
    act: (publisher) => publisher.publish('start'),
  },
  publication: {
    edition: 'second',
    come: (publisher) => publisher.resume(),
    act: (publisher) => publisher.publish('signal'),
  },
  rollback: {
    edition: 'second',
    come: (publisher) => publisher.resume(),
    act: (publisher) => publisher.rollBack(1),
  },
  start: {
    edition: 'second',
    come: nothing,
    act: (publisher) => publisher.resume(),
  },
} satisfies Record<string, Act>;
export type ActName = keyof typeof acts;

/** Does the act on a state folder. @param arm called when the act begins */
export async function perform(name: ActName, folder: string, arm: () => void): Promise<void> {
  const { edition, come, act }: Act = acts[name];
  const publisher = await publisherOn(folder, cmsWith(edition));
  await come(publisher);
  arm();
  await act(publisher);
}
