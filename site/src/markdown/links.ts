import type { Reading } from '@parvis/shared';
import type { Element, Root } from 'hast';
import { liveAddress } from '../routes/live.ts';
import { hasAnchor } from './anchors.ts';
import { elementsOf, rewriteElements, textOf } from './tree.ts';

/**
 * Leads every link somewhere that exists: an address of the site to its live page (old addresses
 * to the new one), an anchor to an anchor of the text, another site with `rel=noopener`.
 * A link that leads nowhere becomes plain text.
 */
export function resolveLinks(tree: Root, reading: Reading, siteUrl: string): void {
  const anchors = new Set(elementsOf(tree).map((node) => node.properties.id));
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined;
    if (node.children.length === 0) return [];
    const { href } = node.properties;
    if (typeof href !== 'string') return node.children;
    if (href.startsWith('#')) return anchors.has(href.slice(1)) ? undefined : node.children;
    const target = targetOf(href, reading, siteUrl);
    if (target === undefined) return node.children;
    node.properties.href = target;
    if (/^https?:/.test(target)) node.properties.rel = ['noopener'];
    // On paper, the address of a link is written after its words.
    if (textOf(node).trim() === href) node.properties.className = ['bare'];
    nameLink(node, target);
    return undefined;
  });
}

function targetOf(href: string, reading: Reading, siteUrl: string): string | undefined {
  if (/^(?:mailto|tel):./i.test(href)) return href;
  const address = URL.parse(withProtocol(href), siteUrl);
  if (address === null || !/^https?:$/.test(address.protocol)) return undefined;
  if (address.origin !== new URL(siteUrl).origin) return address.href;
  if (isRelative(href)) return undefined;
  const live = liveAddress(reading, address.pathname);
  if (live === undefined || live.includes('#') || address.hash === '') return live;
  return hasAnchor(reading, live, address.hash) ? live + address.hash : live;
}

const withProtocol = (href: string) => (/^www\./i.test(href) ? `https://${href}` : href);

/** A text does not know the address it is shown at, so `page.html` means nothing in it. */
const isRelative = (href: string) => !/^(?:[a-z]+:|\/)/i.test(href);

/** A link made of a picture that says nothing is called by where it leads. */
function nameLink(node: Element, target: string): void {
  if (textOf(node).trim() !== '') return;
  const named = elementsOf(node).some(({ properties }) => properties.alt);
  if (!named) node.properties.ariaLabel = URL.parse(target)?.hostname ?? target;
}
