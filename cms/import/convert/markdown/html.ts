import type { Element, ElementContent, Nodes as HastNodes, Properties } from 'hast';
import { raw } from 'hast-util-raw';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteReference, Html, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';

type Remarks = (line: number | null, message: string) => void;

/** What can't be carried to a page of text: staff are told. */
const dropped: Readonly<Record<string, string>> = {
  button: 'un bouton',
  canvas: 'un dessin animé',
  embed: 'un contenu intégré',
  form: 'un formulaire',
  input: 'un champ de formulaire',
  noscript: 'un texte de remplacement de script',
  object: 'un contenu intégré',
  script: 'un script',
  select: 'un champ de formulaire',
  style: 'des styles',
  svg: 'un dessin SVG',
  textarea: 'un champ de formulaire',
};

/** Elements that Markdown has no sign for, and that the site keeps. */
const keptInline = new Set(['sub', 'sup']);

/**
 * Turns the HTML inside a Markdown tree into Markdown. A tree without HTML comes back as it is.
 * Videos become links; scripts, styles and forms are dropped with a remark.
 */
export function withoutHtml(tree: Root, remark: Remarks): Root {
  if (!holdsHtml(tree)) return tree;
  const footnotes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const others = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  const content = throughHast({ type: 'root', children: others }, remark);
  for (const footnote of footnotes) {
    const inside = throughHast({ type: 'root', children: footnote.children }, remark);
    footnote.children = inside.children as typeof footnote.children;
  }
  return { type: 'root', children: [...content.children, ...footnotes] };
}

function holdsHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function throughHast(tree: Root, remark: Remarks): Root {
  const hast = raw(
    toHast(tree, {
      allowDangerousHtml: true,
      handlers: {
        footnoteReference: (_state: unknown, node: FootnoteReference): Element => ({
          type: 'element',
          tagName: 'footnote-reference',
          properties: { dataIdentifier: node.identifier, dataLabel: node.label ?? node.identifier },
          children: [],
        }),
      },
    }),
  );
  dropElements(hast, remark);
  spellOutAbbreviations(hast);
  return withInlineHtml(toMdast(hast, { document: true, handlers }) as Root);
}

function dropElements(tree: HastNodes, remark: Remarks) {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'comment') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    const what = dropped[node.tagName];
    const isCheckbox = node.tagName === 'input' && node.properties.type === 'checkbox';
    if (what === undefined || isCheckbox) return undefined;
    remark(node.position?.start.line ?? null, `${what} (<${node.tagName}>) : non repris`);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** `<abbr title="Direction générale">DG</abbr>` reads « DG (Direction générale) » the first time. */
function spellOutAbbreviations(tree: HastNodes) {
  const known = new Set<string>();
  visit(tree, 'element', (node) => {
    const title = String(node.properties.title ?? '').trim();
    if (node.tagName !== 'abbr' || title === '') return;
    const short = textIn(node);
    if (known.has(short) || title.toLowerCase() === short.toLowerCase()) return;
    known.add(short);
    node.children.push({ type: 'text', value: ` (${title})` });
  });
}

function textIn(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '',
    )
    .join('');
}

const html = (value: string): Html => ({ type: 'html', value });

/**
 * An element kept as HTML around its content in Markdown. The tags travel as marked text:
 * the conversion takes an HTML node for a block, and would break the paragraph there.
 */
const inlineHtml: Handle = (state, node) => [
  tag(`<${node.tagName}>`),
  ...(state.all(node) as PhrasingContent[]),
  tag(`</${node.tagName}>`),
];

const tag = (value: string): Text => ({ type: 'text', value: `\ue010${value}\ue011` });

function withInlineHtml(tree: Root): Root {
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes('\ue010'))
      return undefined;
    const pieces = node.value
      .split(/(\ue010[^\ue011]*\ue011)/)
      .filter((piece) => piece !== '')
      .map((piece): Text | Html =>
        piece.startsWith('\ue010') ? html(piece.slice(1, -1)) : { type: 'text', value: piece },
      );
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return tree;
}

const details: Handle = (state, node) => {
  const summary = node.children.find((child) => isElement(child, 'summary'));
  const rest = { ...node, children: node.children.filter((child) => child !== summary) };
  const label = summary === undefined ? 'Détails' : textIn(summary as Element).trim();
  return [
    html(`<details><summary>${escapedHtml(label)}</summary>`),
    ...state.toFlow(state.all(rest)),
    html('</details>'),
  ] as RootContent[];
};

const figure: Handle = (state, node) => {
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const rest = { ...node, children: node.children.filter((child) => child !== caption) };
  const blocks = state.toFlow(state.all(rest));
  if (caption === undefined) return blocks as RootContent[];
  const text = state.all(caption as Element) as PhrasingContent[];
  return [
    ...blocks,
    { type: 'paragraph', children: [{ type: 'emphasis', children: text }] },
  ] as RootContent[];
};

/** A video, a sound or another site shown inside the page: a link to it. */
const embedded: Handle = (state, node) => {
  const address = embeddedAddress(node);
  if (address === undefined) return undefined;
  const title = String(node.properties.title ?? '').trim();
  return link(state, watchAddress(address), title || labelOf(address));
};

function embeddedAddress(node: Element): string | undefined {
  const own = node.properties.src;
  if (typeof own === 'string' && own !== '') return own.trim();
  const source = node.children.find((child): child is Element => isElement(child, 'source'));
  return source === undefined ? undefined : embeddedAddress(source);
}

function link(state: State, url: string, label: string) {
  return {
    type: 'link',
    url: state.resolve(url),
    title: null,
    children: [{ type: 'text', value: label }],
  } as PhrasingContent;
}

/** The page where people watch a video, from the address it was embedded from. */
function watchAddress(address: string): string {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  return absolute
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
      'https://www.youtube.com/watch?v=$1',
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1')
    .replace(
      /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+).*$/,
      'https://www.dailymotion.com/video/$1',
    );
}

function labelOf(address: string): string {
  const site = [
    [/youtu/, 'Voir la vidéo sur YouTube'],
    [/vimeo/, 'Voir la vidéo sur Vimeo'],
    [/dailymotion/, 'Voir la vidéo sur Dailymotion'],
    [/\.(?:mp4|m4v|webm|ogv|mov)(?:$|\?)/i, 'Voir la vidéo'],
    [/\.(?:mp3|ogg|oga|wav|m4a)(?:$|\?)/i, 'Écouter l’enregistrement'],
  ] as const;
  return site.find(([pattern]) => pattern.test(address))?.[1] ?? 'Voir le contenu intégré';
}

const unwrapped: Handle = (state, node) => state.all(node);

const strong: Handle = (state, node) => ({
  type: 'strong',
  children: state.all(node) as PhrasingContent[],
});

const footnoteReference: Handle = (_state, node) => ({
  type: 'footnoteReference',
  identifier: property(node.properties, 'dataIdentifier'),
  label: property(node.properties, 'dataLabel'),
});

function property(properties: Properties, name: string): string {
  return String(properties[name] ?? '');
}

const handlers: Record<string, Handle> = {
  audio: embedded,
  details,
  figure,
  'footnote-reference': footnoteReference,
  iframe: embedded,
  mark: strong,
  q: (state, node) =>
    [
      { type: 'text', value: '« ' },
      ...(state.all(node) as PhrasingContent[]),
      { type: 'text', value: ' »' },
    ] as PhrasingContent[],
  u: unwrapped,
  video: embedded,
  ...Object.fromEntries([...keptInline].map((tagName) => [tagName, inlineHtml])),
};

function isElement(node: ElementContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName;
}

function escapedHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
