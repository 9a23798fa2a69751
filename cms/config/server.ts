import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { environment, stateDirectory } from '../src/environment.ts';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const { host, port } = environment();
  return {
    host,
    port,
    app: { keys: env.array('APP_KEYS') ?? [] },
    dirs: { public: publicDirectory() },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: 'info' } },
  };
};

/**
 * The local upload provider stores under `uploads/` of this folder, and Strapi serves the folder:
 * it must hold nothing else. (With the state folder itself, `/uploads/../secrets.json` would answer.)
 */
function publicDirectory(): string {
  const directory = join(stateDirectory(), 'uploads');
  mkdirSync(join(directory, 'uploads'), { recursive: true });
  return directory;
}
