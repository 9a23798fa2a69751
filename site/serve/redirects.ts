/** What an old address answers: somewhere else for good, or that its content was withdrawn. */
export type Rule = { kind: 'moved'; to: string } | { kind: 'gone' };

/** Old addresses, as a request path is compared with them. */
export type Rules = ReadonlyMap<string, Rule>;

/**
 * Reads the `_redirects` file of a release: `from to 301` or `from / 410`, one a line.
 * A line that says anything else is passed over: the others still hold.
 *
 * @see https://docs.netlify.com/routing/redirects/
 */
export function parseRules(text: string): Rules {
  const rules = new Map<string, Rule>();
  for (const line of text.split('\n')) {
    const [from, to, status] = line.trim().split(/\s+/);
    if (!from?.startsWith('/') || to === undefined) continue;
    const key = keyOf(from);
    if (rules.has(key)) continue;
    if (status === '410') rules.set(key, { kind: 'gone' });
    if (status === '301') rules.set(key, { kind: 'moved', to: asLocation(to) });
  }
  return rules;
}

/** @param path of a request, decoded or not */
export function ruleFor(rules: Rules, path: string): Rule | undefined {
  return rules.get(keyOf(path));
}

/** With or without its last slash, encoded or not, it is the same old address. */
function keyOf(path: string): string {
  const trimmed = path.replace(/\/+$/, '') || '/';
  try {
    return decodeURI(trimmed).normalize('NFC');
  } catch {
    return trimmed;
  }
}

/** A header holds ASCII only: what is not encoded yet becomes so. */
function asLocation(to: string): string {
  const url = new URL(to, 'http://site.invalid');
  return to.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : url.href;
}
