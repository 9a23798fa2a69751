import type { Environment } from '../environment.ts';
import { requireRoom } from '../machine/disk.ts';
import { requireWritable } from '../machine/folder.ts';
import { requireFreePorts } from '../machine/port.ts';

/** For the database, the pictures, the releases, and what is compiled. */
const BYTES_TO_RUN = 200e6;

/**
 * What can be known before anything slow: that the state folder can be written, that its disk has
 * room, that the ports are free.
 *
 * @throws what `sentenceFor` turns into a sentence naming what to do
 */
export async function preflight({ state, host, ports }: Environment): Promise<void> {
  await requireWritable(state.directory);
  await requireRoom(state.directory, BYTES_TO_RUN, 'Parvis');
  await requireFreePorts(host, [
    { number: ports.site, user: 'the site', variable: 'PARVIS_SITE_PORT' },
    { number: ports.cms, user: 'the CMS', variable: 'PARVIS_CMS_PORT' },
    { number: ports.publisher, user: 'the publisher', variable: 'PARVIS_PUBLISHER_PORT' },
  ]);
}
