/** Writes one line of JSON an event, for whatever gathers the logs of the machine. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, facts?: object) => void;

export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (level, message, facts = {}) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, message, ...facts })}\n`);
  };
}

/**
 * An error with its causes, on one line.
 *
 * What Node says of a text that is not JSON quotes the text: no content goes into a log.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.endsWith('is not valid JSON')
    ? 'the text is not valid JSON'
    : error.message;
  return error.cause === undefined ? message : `${message} (${describeError(error.cause)})`;
}
