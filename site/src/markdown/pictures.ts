import type { Reading } from '@parvis/shared';
import type { Element, Root, RootContent } from 'hast';
import { decodedPath } from '../routes/paths.ts';
import { element, rewriteElements, text } from './tree.ts';

/**
 * Shows the site's own pictures with their size. One that is missing leaves a box with its
 * alternative text; one of another site becomes a link: no other site is told who reads this one.
 */
export function showPictures(tree: Root, reading: Reading): void {
  rewriteElements(tree, (node, ancestors) => {
    if (node.tagName === 'img') return [pictureOf(node, ancestors, reading)].flat();
    if (node.tagName === 'p') return captioned(node);
    return undefined;
  });
}

function pictureOf(
  node: Element,
  ancestors: readonly Element[],
  reading: Reading,
): RootContent | RootContent[] {
  const source = String(node.properties.src ?? '');
  const alternative = String(node.properties.alt ?? '').trim();
  if (/^(?:https?:)?\/\//.test(source)) {
    return elsewhere(source.replace(/^\/\//, 'https://'), alternative, ancestors);
  }
  const picture = reading.picture(decodedPath(source));
  if (picture === undefined) return missing(alternative);
  const { path: src, width, height } = picture;
  const { title } = node.properties;
  return element(
    'img',
    {
      src,
      alt: alternative,
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
      ...(title ? { title } : {}),
    },
    [],
  );
}

function elsewhere(
  source: string,
  alternative: string,
  ancestors: readonly Element[],
): RootContent | RootContent[] {
  const address = URL.parse(source);
  if (address === null) return missing(alternative);
  const words = alternative || `Image à voir sur ${address.hostname}`;
  if (ancestors.some(({ tagName }) => tagName === 'a')) return text(words);
  return element('a', { href: address.href }, [text(words)]);
}

function missing(alternative: string): RootContent {
  const words = alternative === '' ? 'Image indisponible' : `Image indisponible : ${alternative}`;
  return element('span', { className: ['missing-picture'] }, [text(words)]);
}

/** A paragraph made of one titled picture is a figure, and the title its caption. */
function captioned(paragraph: Element): RootContent[] | undefined {
  const [picture, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (others.length > 0 || picture?.type !== 'element' || picture.tagName !== 'img')
    return undefined;
  const { title } = picture.properties;
  if (typeof title !== 'string' || title === '') return undefined;
  delete picture.properties.title;
  return [element('figure', {}, [picture, element('figcaption', {}, [text(title)])])];
}
