/** Something that happened, as it is told to those who listen. */
export interface FeedEvent {
  id: string;
  kind: string;
  data: object;
}

export interface Listener {
  hear(event: FeedEvent): void;
  /** Nothing more will come. */
  end(): void;
}

/** What happens in the publisher, told as it happens, and kept for a while for who was away. */
export interface Feed {
  add(kind: string, data: object): void;
  /**
   * What came after an event.
   *
   * @param lastId of the last event that was heard; none for who listens for the first time
   * @returns `isWhole`: whether all that came since is in `events`; some of it may be forgotten,
   *   or told by an earlier process
   */
  since(lastId: string | undefined): { isWhole: boolean; events: readonly FeedEvent[] };
  /** @returns what ends the listening */
  listen(listener: Listener): () => void;
  /** Whether as many listen as may, or none may any more. */
  isFull(): boolean;
  /** Ends for everybody. */
  close(): void;
}

/**
 * @param options.epoch     tells the events of this process from those of an earlier one
 * @param options.kept      events that are kept
 * @param options.listeners at once, at the most
 */
export function createFeed(options: { epoch: string; kept: number; listeners: number }): Feed {
  const { epoch, kept } = options;
  const ring: FeedEvent[] = [];
  const listeners = new Set<Listener>();
  let count = 0;
  let isClosed = false;

  /** How many events came up to this one; none when it is not of this process. */
  function rankOf(id: string): number | undefined {
    const [its, rank = ''] = id.split('.');
    if (its !== epoch || !/^\d{1,15}$/.test(rank) || Number(rank) > count) return undefined;
    return Number(rank);
  }

  return {
    add(kind, data) {
      count += 1;
      const event = { id: `${epoch}.${count}`, kind, data };
      ring.push(event);
      if (ring.length > kept) ring.shift();
      for (const listener of [...listeners]) listener.hear(event);
    },

    since(lastId) {
      if (lastId === undefined) return { isWhole: true, events: [] };
      const rank = rankOf(lastId);
      if (rank === undefined) return { isWhole: false, events: [...ring] };
      const missed = count - rank;
      if (missed === 0) return { isWhole: true, events: [] };
      return { isWhole: missed <= ring.length, events: ring.slice(-missed) };
    },

    isFull: () => isClosed || listeners.size >= options.listeners,

    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    close() {
      isClosed = true;
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
