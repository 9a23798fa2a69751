import type { Schema } from 'hast-util-sanitize';

/**
 * The elements and attributes that a text may have, and nothing else: no script, no style,
 * no form, no frame, no event, no address but web, mail and telephone.
 */
export const allowed: Schema = {
  tagNames: [
    ...['a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details'],
    ...['dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp'],
    ...['section', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td'],
    ...['tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr'],
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: [
      'href',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-[\w-]+$/]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt'],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    ins: ['cite', 'dateTime'],
    ol: ['start', 'reversed'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan', ['className', 'align-center', 'align-right']],
    th: ['colSpan', 'rowSpan', 'scope', ['className', 'align-center', 'align-right']],
    time: ['dateTime'],
  },
  ancestors: {
    ...{ caption: ['table'], tbody: ['table'], td: ['table'], tfoot: ['table'] },
    ...{ th: ['table'], thead: ['table'], tr: ['table'], summary: ['details'] },
    ...{ dd: ['dl'], dt: ['dl'], li: ['ol', 'ul'], figcaption: ['figure'] },
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  /** Elements whose words are not for readers. */
  strip: ['math', 'noscript', 'script', 'style', 'svg', 'template', 'textarea', 'title'],
  clobber: [],
};
