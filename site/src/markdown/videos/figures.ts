import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isEmbedName } from '../before-sanitising.ts';
import { element, elementsOf, rewriteElements, text, textOf } from '../tree.ts';
import { videoAt } from './index.ts';
import type { Video } from './video.ts';

/**
 * Makes a figure of each link to a video that stands alone in its paragraph, or was a frame:
 * a link to its page, and what `Videos.astro` needs to play it here. Nothing is loaded from
 * elsewhere before a visitor asks for it.
 *
 * What a link says is the title of its video, unless it only says its address.
 */
export function showVideos(tree: Root): void {
  rewriteElements(tree, (node, ancestors) => {
    if (node.tagName === 'p') return figureInPlaceOf(node);
    if (node.tagName === 'div') node.children = figureInPlaceOf(node) ?? node.children;
    // A frame that was written as a block is in no paragraph.
    return node.tagName === 'a' && ancestors.length === 0 ? listed(figureOf(node)) : undefined;
  });
}

/** Whether the HTML of a text has a video that the script of the page can play. */
export function hasVideo(html: string): boolean {
  return html.includes('<figure class="video" data-player="');
}

function figureInPlaceOf(block: Element): Element[] | undefined {
  const [link, ...others] = block.children.filter(isShown);
  const isLink = others.length === 0 && link?.type === 'element' && link.tagName === 'a';
  return isLink ? listed(figureOf(link)) : undefined;
}

const listed = (figure: Element | undefined) => figure && [figure];

const isShown = (node: RootContent) => node.type !== 'text' || node.value.trim() !== '';

function figureOf(link: Element): Element | undefined {
  const video = videoAt(String(link.properties.href ?? ''));
  const isPicture = elementsOf(link).some(({ tagName }) => tagName === 'picture');
  if (video === undefined || isPicture) return undefined;
  const properties = { className: ['video'], dataPlayer: video.player };
  return element('figure', properties, described(video, titleOf(link) ?? 'Vidéo'));
}

function titleOf(link: Element): string | undefined {
  const words = textOf(link).trim();
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(words);
  return words === '' || isAddress || isEmbedName(words) ? undefined : words;
}

function described({ service, page }: Video, title: string): ElementContent[] {
  const words = text(`${title}, sur ${service}`);
  const link = element('a', { href: page, rel: ['noopener'] }, [words]);
  const note = text(`En lançant la vidéo, votre navigateur contacte ${service}.`);
  return [
    element('div', { className: ['video__screen'] }, [link]),
    element('figcaption', {}, [note]),
  ];
}
