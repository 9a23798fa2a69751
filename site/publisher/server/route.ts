import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.ts';
import type { GuardName } from './guards/guards.ts';
import type { Service } from './service.ts';

/** A request that its route's guard let pass. */
export interface Call {
  service: Service;
  /** The parts of the path that the route names, decoded. */
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
}

/** One address of the publisher's door. */
export interface Route {
  method: 'GET' | 'POST';
  /** `/status/:type/:documentId`: a part after a colon is a parameter. */
  path: string;
  guard: GuardName;
  handle(call: Call): Answer | Promise<Answer>;
}

export type Found =
  | { route: Route; parameters: Record<string, string> }
  /** The path exists, for these methods. */
  | { allowed: string[] }
  | undefined;

export function findRoute(routes: readonly Route[], method: string, path: string): Found {
  const allowed: string[] = [];
  for (const route of routes) {
    const parameters = matchPath(route.path, path);
    if (parameters === undefined) continue;
    if (route.method === method) return { route, parameters };
    allowed.push(route.method);
  }
  return allowed.length > 0 ? { allowed } : undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [rank, part] of wanted.entries()) {
    const value = decoded(given[rank] as string);
    if (value === undefined) return undefined;
    if (part.startsWith(':')) parameters[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return parameters;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
