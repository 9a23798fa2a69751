import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An XML element: its attributes, its elements in order, or its text. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  elements: XmlElement[];
  text: string;
}

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

/** What a document may not hold, which the parser lets pass. https://www.w3.org/TR/xml/#charsets */
const noCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The root of a document. @throws when it is not well-formed */
export function readXml(text: string): XmlElement {
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) throw new Error(wellFormed.err.msg);
  if (noCharacter.test(text)) throw new Error('a character that XML does not have');
  const root = (parser.parse(text) as Raw[]).map(elementOf).find(({ name }) => name !== '?xml');
  if (root === undefined) throw new Error('no element');
  return root;
}

function elementOf(raw: Raw): XmlElement {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const children = raw[name] as Raw[];
  const texts = children.flatMap((child) => ('#text' in child ? [String(child['#text'])] : []));
  return {
    name,
    attributes: raw[':@'] ?? {},
    elements: children.filter((child) => !('#text' in child)).map(elementOf),
    text: texts.join(''),
  };
}

export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.elements.filter((child) => child.name === name);

export const textsOf = (element: XmlElement, name: string): string[] =>
  all(element, name).map(({ text }) => text);
