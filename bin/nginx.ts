import { parseArgs } from 'node:util';
import { nginxConfiguration } from '../site/serve/nginx.ts';
import { loadEnvironment } from './environment.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { nginxSetup } from './serving/setup.ts';

const { values } = parseArgs({ options: { listen: { type: 'string', default: '80' } } });

await runCommand(async () => {
  process.stdout.write(nginxConfiguration(nginxSetup(loadEnvironment(root), values.listen)));
  return 0;
});
