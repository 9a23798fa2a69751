/** Where progress is shown: a terminal rewrites its line, anything else gets a line now and then. */
export interface Progress {
  show(text: string): void;
  /** Ends the line, so that what is printed next begins one. */
  end(): void;
}

const EVERY = { terminal: 50, file: 2000 };

/** @param now milliseconds */
export function progressOn(
  stream: { isTTY?: boolean; write(text: string): unknown },
  now: () => number,
): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    show(text) {
      const interval = stream.isTTY ? EVERY.terminal : EVERY.file;
      if (now() - shownAt < interval) return;
      shownAt = now();
      stream.write(stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
      isOpen = stream.isTTY === true;
    },
    end() {
      if (isOpen) stream.write('\r\x1b[K');
      isOpen = false;
    },
  };
}
