/** A video of another site. */
export interface Video {
  /** Who shows it, as visitors know it. */
  service: string;
  /** Where it is watched on their site. */
  page: string;
  /** What a frame loads to play it, once a visitor asked for it. */
  player: string;
}

/** What a service knows of a web address (`https:`); nothing when it is not one of its videos. */
export type Service = (address: URL) => Video | undefined;

/**
 * The second at which a video starts, as `43`, `43s` or `1h2m3s`; nothing for the beginning, or
 * for what is not a time.
 */
export function startIn(time: string | null): number | undefined {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  const start = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return start > 0 && Number.isSafeInteger(start) ? start : undefined;
}

/** An address with those of the parameters that have a value. */
export function withParameters(
  address: string,
  parameters: Record<string, string | number | undefined>,
): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}
