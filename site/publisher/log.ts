/** Writes one line of JSON an event, for whatever gathers the logs of the machine. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, facts?: object) => void;

export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (level, message, facts = {}) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, message, ...facts })}\n`);
  };
}

/** An error with its causes, on one line. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined
    ? error.message
    : `${error.message} (${describeError(error.cause)})`;
}
