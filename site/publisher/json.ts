/** What a text says in JSON; nothing when a crash cut it short, or when it is something else. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
