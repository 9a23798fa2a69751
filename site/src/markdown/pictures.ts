import {
  decodedPath,
  isMarkedDecorative,
  type PictureFormat,
  type PublicPicture,
  type Reading,
} from '@parvis/shared';
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { sizes, srcset } from '../theme/sizes.ts';
import { missingPicture } from '../wording/pictures.ts';
import { paragraphsOf } from './apart.ts';
import { element, elementsOf, rewriteElements, text } from './tree.ts';

const MISSING = 'missing-picture';

/**
 * Shows the site's own pictures with their size. One that is missing leaves a box with its
 * alternative text; one of another site becomes a link: no other site is told who reads this one.
 */
export function showPictures(tree: Root, reading: Reading): void {
  rewriteElements(tree, (node, ancestors) => {
    if (node.tagName === 'img') return [pictureOf(node, ancestors, reading)].flat();
    if (node.tagName === 'p') return paragraphs(node);
    return undefined;
  });
}

function pictureOf(
  node: Element,
  ancestors: readonly Element[],
  reading: Reading,
): RootContent | RootContent[] {
  const source = String(node.properties.src ?? '');
  const written = String(node.properties.alt ?? '').trim();
  const alternative = isMarkedDecorative(written) ? '' : written;
  if (/^(?:https?:)?\/\//.test(source)) {
    return elsewhere(source.replace(/^\/\//, 'https://'), alternative, ancestors);
  }
  const picture = reading.picture(decodedPath(source));
  const title = String(node.properties.title ?? '') || undefined;
  if (picture === undefined) return missing(alternative, title);
  return shown(picture, { alt: alternative, title });
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

function missing(alternative: string, title?: string): RootContent {
  const words = element('span', {}, [text(missingPicture(alternative))]);
  return element('span', { title, className: [MISSING] }, [words]);
}

function paragraphs(paragraph: Element): RootContent[] | undefined {
  const parts = paragraphsOf(paragraph, isPicture);
  const shown = parts.flatMap((part): RootContent[] => captioned(part) ?? [part]);
  return shown.length === 1 && shown[0] === paragraph ? undefined : shown;
}

/** In a paragraph made of pictures alone, each that has a title is a figure, and the title its caption. */
function captioned(paragraph: Element): RootContent[] | undefined {
  const pictures = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (!pictures.every(isPicture) || !pictures.some(imageTitled)) return undefined;
  return pictures.map((picture) => {
    const image = imageTitled(picture);
    if (image === undefined) return element('p', {}, [picture]);
    const caption = element('figcaption', {}, [text(String(image.properties.title))]);
    delete image.properties.title;
    return element('figure', {}, [picture, caption]);
  });
}

const isPicture = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'picture' || isMissing(node));

const isMissing = ({ properties }: Element) =>
  Array.isArray(properties.className) && properties.className.includes(MISSING);

/** What bears the title of a picture; nothing when it has none. */
function imageTitled(picture: Element): Element | undefined {
  return [picture, ...elementsOf(picture)].find(({ properties }) => properties.title);
}
