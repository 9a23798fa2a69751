import { setImmediate } from 'node:timers/promises';
import type { CompiledSite, Route } from '@parvis/shared';
import type { Recorder } from './recorder.ts';

/** A page that could not be rendered. Its last good version stays. */
export interface PageProblem {
  address: string;
  reason: string;
}

export interface Rendered {
  pages: { route: Route; bytes: Buffer }[];
  problems: PageProblem[];
}

/** Pages handed over together. While they are stored, the next ones are rendered. */
const BATCH = 50;

/**
 * Renders routes one after the other, and hands them over in batches so that a full render
 * holds few pages in memory. Other work of the process gets its turn after each page.
 * A page that throws is a problem, and stops nothing.
 *
 * @param take stores a batch; it is not asked for the next one before it has stored this one
 * @throws what `take` throws
 */
export async function renderRoutes(
  site: CompiledSite,
  recorder: Recorder,
  routes: Iterable<Route>,
  take: (pages: Rendered['pages']) => Promise<void>,
): Promise<PageProblem[]> {
  const problems: PageProblem[] = [];
  let batch: Rendered['pages'] = [];
  let stored = Promise.resolve();
  for (const route of routes) {
    const page = await renderRoute(site, recorder, route);
    if ('reason' in page) problems.push(page);
    else batch.push(page);
    await setImmediate();
    if (batch.length < BATCH) continue;
    await stored;
    stored = take(batch);
    // It is awaited later, and a failure is thrown then.
    stored.catch(() => undefined);
    batch = [];
  }
  await stored;
  await take(batch);
  return problems;
}

async function renderRoute(
  site: CompiledSite,
  recorder: Recorder,
  route: Route,
): Promise<{ route: Route; bytes: Buffer } | PageProblem> {
  const { address } = route;
  try {
    const { status, body } = await site.render(address, recorder.askFor(address));
    if (status !== 200) return { address, reason: `status ${status}` };
    if (body === '') return { address, reason: 'the page is empty' };
    return { route, bytes: Buffer.from(body) };
  } catch (error) {
    return { address, reason: error instanceof Error ? error.message : String(error) };
  }
}
