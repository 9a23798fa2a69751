import { join } from 'node:path';
import { z } from 'zod';
import { openFolder } from './folder.ts';
import { reachable } from './reachable.ts';
import { closeServer, createSiteServer } from './server.ts';

const environment = z
  .object({
    PARVIS_STATE_DIR: z.string().min(1),
    PARVIS_HOST: z.string().min(1),
    PARVIS_SITE_PORT: z.coerce.number().int().positive(),
    PARVIS_PUBLISHER_PORT: z.coerce.number().int().positive().default(4000),
  })
  .safeParse(process.env);

if (!environment.success) {
  console.error(
    `The site’s server takes its settings from npm start:\n${z.prettifyError(environment.error)}`,
  );
  process.exit(1);
}

const { PARVIS_STATE_DIR, PARVIS_HOST, PARVIS_SITE_PORT, PARVIS_PUBLISHER_PORT } = environment.data;
const server = createSiteServer(openFolder(join(PARVIS_STATE_DIR, 'public')), console.error, {
  publisher: `http://${reachable(PARVIS_HOST)}:${PARVIS_PUBLISHER_PORT}`,
});

server.on('error', (error) => {
  console.error(`The site cannot listen at ${PARVIS_HOST}:${PARVIS_SITE_PORT}: ${error.message}`);
  process.exit(1);
});
server.listen(PARVIS_SITE_PORT, PARVIS_HOST, () => process.send?.({ ready: true }));

async function stop(): Promise<void> {
  await closeServer(server);
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// The parent is gone: nobody would stop this process.
process.once('disconnect', stop);
