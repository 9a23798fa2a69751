import type { PictureFormat, PublicPicture, Reading } from '@parvis/shared';
import type { Element, Properties, Root, RootContent } from 'hast';
import { decodedPath } from '../routes/paths.ts';
import { sizes, srcset } from '../theme/sizes.ts';
import { missingPicture } from '../wording/pictures.ts';
import { element, elementsOf, rewriteElements, text } from './tree.ts';

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
  return shown(picture, { alt: alternative, title: node.properties.title || undefined });
}

function shown({ path, width, height, formats }: PublicPicture, said: Properties): RootContent {
  const choice = ({ widths }: PictureFormat) => ({
    srcSet: srcset(widths),
    sizes: sizes.text({ width, height }),
  });
  const others = formats
    .slice(0, -1)
    .map((format) => element('source', { type: format.type, ...choice(format) }, []));
  const fallback = formats.slice(-1).map(choice)[0];
  const loading = { loading: 'lazy', decoding: 'async' };
  const file = { src: path, ...fallback, width, height, ...loading };
  return element('picture', {}, [...others, element('img', { ...said, ...file }, [])]);
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
  const words = element('span', {}, [text(missingPicture(alternative))]);
  return element('span', { className: ['missing-picture'] }, [words]);
}

/** A paragraph made of one titled picture is a figure, and the title its caption. */
function captioned(paragraph: Element): RootContent[] | undefined {
  const [picture, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (others.length > 0 || picture?.type !== 'element' || picture.tagName !== 'picture')
    return undefined;
  const image = [...elementsOf(picture)].find(({ tagName }) => tagName === 'img');
  const title = image?.properties.title;
  if (typeof title !== 'string') return undefined;
  delete image?.properties.title;
  return [element('figure', {}, [picture, element('figcaption', {}, [text(title)])])];
}
