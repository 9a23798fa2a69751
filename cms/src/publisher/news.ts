/** Who is told that something happened in the publisher. */
export type Hear = (kind: string) => void;

export interface PublisherNews {
  /** @returns what ends the listening; none when as many listen as may */
  listen(hear: Hear): (() => void) | undefined;
}

interface Surroundings {
  /** The publisher's events as they come, in pieces of text; ends or rejects when it goes away. */
  open(signal: AbortSignal): Promise<AsyncIterable<string>>;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Listeners at once, at the most. */
  most: number;
}

/** Milliseconds before the publisher is listened to again after it went away. */
const RETRY_MS = 3_000;

/** Told to everybody when the publisher can be heard, and when it no longer can. */
const BACK = 'back';
const GONE = 'gone';

/**
 * One ear at the publisher's door for all the screens of staff that watch, for as long as one does.
 * What is told is that something happened, never what: each screen asks what it may know.
 */
export function createPublisherNews({ open, wait, most }: Surroundings): PublisherNews {
  const listeners = new Set<Hear>();
  let ear: AbortController | undefined;

  function tell(kind: string): void {
    for (const hear of [...listeners]) hear(kind);
  }

  async function hearAll(signal: AbortSignal): Promise<void> {
    const events = await open(signal);
    try {
      tell(BACK);
      for await (const kind of kindsIn(events)) tell(kind);
    } finally {
      tell(GONE);
    }
  }

  async function keepListening(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      // Who is told asks, and says that the publisher does not answer.
      await hearAll(signal).catch(() => {});
      if (!signal.aborted) await wait(RETRY_MS, signal).catch(() => {});
    }
  }

  return {
    listen(hear) {
      if (listeners.size >= most) return undefined;
      listeners.add(hear);
      if (ear === undefined) {
        ear = new AbortController();
        void keepListening(ear.signal);
      }
      return () => {
        listeners.delete(hear);
        if (listeners.size > 0) return;
        ear?.abort();
        ear = undefined;
      };
    },
  };
}

/** What nobody needs to ask about: a look begins, and finds nothing. */
const unremarkable = new Set(['looking', 'unchanged']);

/**
 * The kinds of the events in a stream, wherever the pieces are cut.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
async function* kindsIn(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const kind = line.match(/^event: ?(.+)$/)?.[1];
      if (kind !== undefined && !unremarkable.has(kind)) yield kind;
    }
  }
}
