import type { Element, Root } from 'hast';
import { element, elementsOf, rewriteElements, text } from './tree.ts';
import { videoAt } from './videos/index.ts';

const EMBED = 'Contenu à voir sur';
const embedding = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Shows what was embedded from elsewhere as a link to it: no other site is told who reads this one. */
export function linkEmbeds(tree: Root): void {
  rewriteElements(tree, (node) => {
    if (!embedding.has(node.tagName)) return undefined;
    const address = embeddedAddress(node);
    if (address === undefined) return [];
    return [element('a', { href: address.href }, [text(nameOf(node, address))])];
  });
}

/** The title of a video, else where it is: services give the same title to all their frames. */
function nameOf({ properties }: Element, address: URL): string {
  const title = String(properties.title ?? '').trim();
  const isTitled = title !== '' && !/video player$/i.test(title);
  return isTitled && videoAt(address.href) ? title : `${EMBED} ${address.hostname}`;
}

/** Whether the words of a link are those given to what had no title. */
export const isEmbedName = (words: string) => words.startsWith(EMBED);

function embeddedAddress(node: Element): URL | undefined {
  const sources = [node, ...elementsOf(node)].map(
    ({ properties }) => properties.src ?? properties.data,
  );
  const source = sources.find((candidate) => typeof candidate === 'string' && candidate !== '');
  const address = URL.parse(String(source).replace(/^\/\//, 'https://'));
  return address !== null && /^https?:$/.test(address.protocol) ? address : undefined;
}

/** Table cells say their alignment by a class, as styles do not pass. */
export function keepAlignment(tree: Root): void {
  for (const cell of elementsOf(tree)) {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
    const alignment = /text-align:\s*(center|right)/.exec(String(cell.properties.style ?? ''))?.[1];
    if (alignment !== undefined) cell.properties.className = [`align-${alignment}`];
  }
}
