import type { NginxSetup } from '../../site/serve/nginx.ts';
import { reachable } from '../../site/serve/reachable.ts';
import type { Environment } from '../environment.ts';
import { Refusal } from '../machine/refusal.ts';

/**
 * What nginx must know of this installation.
 *
 * @param listen as nginx has it: « 80 », « 443 ssl http2 »
 * @throws {Refusal} when nginx could not read it
 */
export function nginxSetup(environment: Environment, listen: string): NginxSetup {
  const { host, ports, siteUrl, state } = environment;
  if (/["$\\\n]/.test(state.publicFolder)) {
    throw new Refusal(
      `nginx cannot have the path ${state.publicFolder}: choose one without quotes, dollars and backslashes with PARVIS_STATE_DIR.`,
    );
  }
  if (!/^[\w.:[\]*= ]+$/.test(listen)) {
    throw new Refusal(`“${listen}” is not where nginx can listen: say a port, as in --listen 80.`);
  }
  return {
    root: state.publicFolder,
    serverName: new URL(siteUrl).hostname,
    listen,
    embeddedServer: `${reachable(host)}:${ports.site}`,
  };
}
