import type { ServerResponse } from 'node:http';
import { refusal } from '../answer.ts';
import type { Feed, FeedEvent } from '../feed.ts';
import type { Route } from '../route.ts';

/** Milliseconds between two comments that keep the connection alive. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a listener that was cut off should come back. */
const RETRY = 3_000;
/** Bytes that may wait for a listener that does not read; then it is cut off. */
const LARGEST_BACKLOG = 1 << 20;

/**
 * What happens, as it happens: server-sent events. `Last-Event-ID` brings what was missed; an event
 * `missed` says that some of it is forgotten.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const events: Route = {
  method: 'GET',
  path: '/events',
  guard: 'bearer',
  handle({ service: { feed }, headers }) {
    if (feed.isFull()) return refusal(503, 'Too many listen already.', { 'retry-after': '10' });
    const lastId = headers['last-event-id'];
    return {
      status: 200,
      // At the end of the events, the connection ends too.
      headers: { connection: 'close' },
      contentType: 'text/event-stream',
      stream: (response) =>
        tellAll(feed, typeof lastId === 'string' ? lastId : undefined, response),
    };
  },
};

/** Nothing else happens in the meantime: no event is lost between the past and the future, none comes twice. */
function tellAll(feed: Feed, lastId: string | undefined, response: ServerResponse): void {
  const { isWhole, events } = feed.since(lastId);
  tell(response, `retry: ${RETRY}\n\n`);
  if (!isWhole) tell(response, 'event: missed\ndata: {}\n\n');
  for (const event of events) tell(response, textOf(event));

  const leave = feed.listen({
    hear: (event) => tell(response, textOf(event)),
    end: () => void response.end(),
  });
  const heartbeat = setInterval(() => tell(response, ': alive\n\n'), HEARTBEAT);
  response.on('close', () => {
    clearInterval(heartbeat);
    leave();
  });
}

function tell(response: ServerResponse, text: string): void {
  response.write(text);
  if (response.writableLength > LARGEST_BACKLOG) response.destroy();
}

function textOf({ id, kind, data }: FeedEvent): string {
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
