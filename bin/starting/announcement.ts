import type { Environment } from '../environment.ts';

/** What `npm start` says once everything is up. */
export function announcement({ host, ports, siteUrl }: Environment): string {
  return [
    '',
    'Parvis is ready.',
    '',
    `  site       ${siteUrl}/`,
    `  CMS        http://${reachable(host)}:${ports.cms}/admin`,
    `  publisher  http://${reachable(host)}:${ports.publisher}/status`,
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}

/** How the first administrator logs in: said once, and kept nowhere. */
export function welcome(email: string, password: string): string {
  return [
    'The first administrator of the CMS (this password is shown this once: change it in the CMS):',
    '',
    `  e-mail     ${email}`,
    `  password   ${password}`,
    '',
  ].join('\n');
}

/** A host that one listens at is not always one that a browser can open. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
