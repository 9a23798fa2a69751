import { type Redirect, sections } from '@parvis/shared';
import type { RedirectRule } from '../read/redirectRules.ts';
import type { Remark } from '../source.ts';
import { type AddressBook, counterparts, keyOf } from './addressBook.ts';
import type { Addressed } from './catalogue.ts';
import type { ConvertedDocument } from './converted.ts';
import { documentIdOf } from './identity.ts';

/** An old address and where it leads; `to` is null for one whose content is gone. */
interface OldAddress {
  from: string;
  to: string | null;
}

/** Redirects from every address that the imported documents had on the old sites. */
export function redirectsOfDocuments(entries: readonly Addressed[]): OldAddress[] {
  return entries.flatMap(({ oldAddresses, address }) =>
    oldAddresses.map((from) => ({ from, to: address })),
  );
}

/**
 * What the rules of `_redirects` mean for what is imported. A rule with `*` is written out for the
 * documents it concerns; what leads to a page that is not imported is told by `remark`.
 */
export function redirectsOfRules(
  rules: readonly RedirectRule[],
  entries: readonly Addressed[],
  book: AddressBook,
  remark: (remark: Remark) => void,
): OldAddress[] {
  return rules.flatMap((rule) => {
    const say = (message: string) => remark({ line: rule.line, message });
    if (rule.status === 410) return rule.from.includes('*') ? [] : [{ from: rule.from, to: null }];
    if (![301, 302, 303, 307, 308].includes(rule.status)) {
      say(`« ${rule.from} » : une règle ${rule.status} n’est pas une redirection, non reprise`);
      return [];
    }
    if (/[*:]/.test(rule.from.replace(/\*$/, ''))) {
      say(`« ${rule.from} » : seule une étoile finale est comprise, règle non reprise`);
      return [];
    }
    return rule.from.endsWith('*') ? writtenOut(rule, entries, book, say) : single(rule, book, say);
  });
}

function single(
  rule: RedirectRule,
  book: AddressBook,
  say: (message: string) => void,
): OldAddress[] {
  if (/^https?:\/\//.test(rule.to)) return [{ from: rule.from, to: rule.to }];
  const to = book.find(rule.to)?.address ?? book.find(rule.from)?.address;
  if (to !== undefined) return [{ from: rule.from, to }, ...counterpart(rule.to)];
  say(`« ${rule.from} » mène à « ${rule.to} », qui n’est pas importé : règle non reprise`);
  return [];
}

function writtenOut(
  rule: RedirectRule,
  entries: readonly Addressed[],
  book: AddressBook,
  say: (message: string) => void,
): OldAddress[] {
  const prefix = rule.from.slice(0, -1);
  const found = rule.to.endsWith(':splat')
    ? throughSplat(prefix, rule.to.slice(0, -':splat'.length), entries)
    : underPrefix(prefix, entries);
  const own = rule.to.includes(':splat') ? rule.to.replace(/:splat.*$/, '') : rule.to;
  const list = book.find(own)?.address;
  const all = [
    ...found,
    ...(list === undefined || prefix.split('/').length > 3 ? [] : [{ from: prefix, to: list }]),
    ...counterpart(own),
  ];
  const outcome =
    found.length === 0
      ? 'aucun contenu importé n’y était'
      : `écrite pour ${found.length} adresses de contenus importés`;
  say(`« ${rule.from} » : ${outcome}, les autres adresses ne sont pas reprises`);
  return all;
}

/** `/startup/*` → `/startups/:splat`: each address under `/startups/` was also one under `/startup/`. */
function throughSplat(prefix: string, target: string, entries: readonly Addressed[]): OldAddress[] {
  return entries.flatMap(({ oldAddresses, address }) =>
    oldAddresses
      .filter((old) => old.startsWith(target))
      .map((old) => ({ from: prefix + old.slice(target.length), to: address })),
  );
}

/** `/2017/*` → `/blog/`: the documents that were under `/2017/` have a better place to lead to. */
function underPrefix(prefix: string, entries: readonly Addressed[]): OldAddress[] {
  return entries.flatMap(({ otherAddresses, address }) =>
    otherAddresses
      .filter((other) => other.startsWith(prefix) && other !== prefix)
      .map((other) => ({ from: `${other}.html`, to: address })),
  );
}

function counterpart(path: string): OldAddress[] {
  const to = counterparts[keyOf(path)];
  return to === undefined ? [] : [{ from: path, to }];
}

/**
 * Redirects without loops, chains nor doubles: none from an address that a page of the new site has.
 *
 * @param refuse told of two destinations for one address: the first is kept
 */
export function orderedRedirects(
  addresses: readonly OldAddress[],
  entries: readonly Addressed[],
  refuse: (from: string, kept: string | null) => void,
): ConvertedDocument[] {
  const live = new Set<string>(
    [...entries.map(({ address }) => address), ...Object.values(sections)].map(samePage),
  );
  const byFrom = new Map<string, { from: string; to: string | null }>();
  for (const { from: written, to } of addresses) {
    const from = inAddressBar(written);
    if (from === undefined || live.has(samePage(from))) {
      if (from !== undefined && to !== null && samePage(from) !== samePage(to)) refuse(from, from);
      continue;
    }
    const known = byFrom.get(samePage(from));
    if (known === undefined) byFrom.set(samePage(from), { from, to });
    else if (known.to !== to) refuse(from, known.to);
  }
  return [...byFrom.values()].map(({ from, to }) => {
    const kind: Redirect['kind'] = to === null ? 'gone' : 'permanent';
    const document = { documentId: documentIdOf('redirect', from), from, to, kind };
    return { type: 'redirect', source: `redirect:${from}`, document };
  });
}

/** A path as browsers ask for it; undefined when it is no path of a site. */
function inAddressBar(path: string): string | undefined {
  try {
    const { pathname } = new URL(
      path.normalize('NFC').replace(/[?#].*$/, ''),
      'https://parvis.invalid',
    );
    return path.startsWith('/') && !path.startsWith('//') && pathname.length <= 2000
      ? pathname
      : undefined;
  } catch {
    return undefined;
  }
}

/** With or without its last slash, it is one page. */
function samePage(address: string): string {
  return address.replace(/\/+$/, '') || '/';
}
