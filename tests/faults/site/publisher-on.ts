import type { CompiledSite } from '@parvis/shared';
import type { Cms } from '../../../site/publisher/cms/client.ts';
import { createPublisher, type Publisher } from '../../../site/publisher/publisher.ts';
import { toolsOn } from '../../publisher/tools.ts';
import { createLinkedSite } from './linked-site.ts';

interface Options {
  now?: () => Date;
  site?: CompiledSite;
  /** How long a publication waits for pictures: as long as they take, when absent. */
  patience?: () => Promise<unknown>;
}

/** A publisher of the small site in a state folder, as it is after its process has started. */
export async function publisherOn(
  folder: string,
  cms: Cms,
  {
    now = () => new Date('2026-03-10T10:00:00.000Z'),
    site = createLinkedSite(),
    ...options
  }: Options = {},
): Promise<Publisher> {
  return createPublisher(await toolsOn(folder, { cms, site, now, ...options }));
}
