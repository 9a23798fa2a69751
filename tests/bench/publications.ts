/** A publication as the publisher tells of it in its log. Durations are milliseconds. */
export interface LoggedPublication {
  /** When it ended, in milliseconds since 1970. */
  endedAt: number;
  release: number;
  rendered: number;
  /** By step, in the order they happen. */
  durations: Record<string, number>;
}

/** What a line of the publisher's log tells; nothing when it is of something else. */
export function publicationIn(line: string): LoggedPublication | undefined {
  const json = line.slice(line.indexOf('{'));
  if (!json.includes('"durations"')) return undefined;
  const { time, release, rendered, durations } = JSON.parse(json) as Record<string, unknown>;
  return {
    endedAt: Date.parse(String(time)),
    release: Number(release),
    rendered: Number(rendered),
    durations: durations as Record<string, number>,
  };
}

export function totalOf({ durations }: LoggedPublication): number {
  return Object.values(durations).reduce((sum, duration) => sum + duration, 0);
}
