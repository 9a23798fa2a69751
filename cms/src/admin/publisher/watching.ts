/** What is needed of the browser. */
export interface Browser {
  /** The document of the tab. */
  page: {
    readonly hidden: boolean;
    addEventListener(event: 'visibilitychange', listener: () => void): void;
    removeEventListener(event: 'visibilitychange', listener: () => void): void;
  };
  /** Opens the CMS's account of what the publisher does; rejects when it does not answer. */
  open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  setTimeout(task: () => void, milliseconds: number): number;
  clearTimeout(timer: number | undefined): void;
}

/** Milliseconds before asking again for what could not be opened, or ended. */
const RETRY_MS = 5_000;

/**
 * Calls `hear` each time the publisher does something, while the tab is seen: a browser has few
 * connections for a site, and a hidden tab must not keep one.
 *
 * @returns what ends it
 */
export function watchPublisher(hear: () => void, browser: Browser): () => void {
  const { page, open, setTimeout, clearTimeout } = browser;
  let watch: AbortController | undefined;
  let timer: number | undefined;

  async function begin(): Promise<void> {
    const mine = new AbortController();
    watch = mine;
    try {
      const reader = (await open(mine.signal)).getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        if (!isComment(read.value)) hear();
      }
    } catch {
      // Whoever watches asks by itself too, less often.
    }
    if (!mine.signal.aborted) timer = setTimeout(() => void begin(), RETRY_MS);
  }

  function end(): void {
    clearTimeout(timer);
    watch?.abort();
    watch = undefined;
  }

  function turn(): void {
    if (page.hidden) end();
    else if (watch === undefined) void begin();
  }

  page.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    page.removeEventListener('visibilitychange', turn);
    end();
  };
}

/** Comments, which begin with a colon, only keep the connection alive. */
function isComment(bytes: Uint8Array): boolean {
  return bytes[0] === ':'.charCodeAt(0);
}
