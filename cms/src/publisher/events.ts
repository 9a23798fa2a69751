import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { environment } from '../environment.ts';
import type { StaffRoute } from '../staff/route.ts';
import { createPublisherNews } from './news.ts';

/** Milliseconds between two comments that keep the connection alive. */
const HEARTBEAT_MS = 15_000;
/** Tabs of the admin that watch at once, at the most. */
const MOST = 200;

/**
 * Tells the screens of staff, as it happens, that the publisher did something: server-sent events
 * without content, after which they ask again.
 */
export const events: StaffRoute = {
  method: 'GET',
  path: '/events',
  handler() {
    const news = createPublisherNews({
      open: openEvents,
      wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
      most: MOST,
    });
    return (ctx) => {
      const stream = new PassThrough();
      const leave = news.listen((kind) => void stream.write(`event: ${kind}\ndata: {}\n\n`));
      if (leave === undefined) {
        ctx.status = 503;
        return;
      }
      stream.write(': watching\n\n');
      const heartbeat = setInterval(() => stream.write(': alive\n\n'), HEARTBEAT_MS);
      const end = () => {
        clearInterval(heartbeat);
        leave();
        stream.end();
      };
      ctx.res.once('close', end);
      ctx.set('Cache-Control', 'no-store');
      ctx.type = 'text/event-stream';
      ctx.body = stream;
    };
  },
};

async function openEvents(stop: AbortSignal): Promise<AsyncIterable<string>> {
  const { signal } = environment();
  if (signal === undefined) throw new Error('PARVIS_SIGNAL_SECRET is not set');
  const response = await fetch(new URL('./events', signal.url), {
    headers: { Authorization: `Bearer ${signal.secret}` },
    redirect: 'error',
    signal: stop,
  });
  if (!response.ok || response.body === null) throw new Error(`It answered ${response.status}`);
  return response.body.pipeThrough(new TextDecoderStream());
}
