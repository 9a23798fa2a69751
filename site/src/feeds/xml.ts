/** What an XML document may not hold, not even escaped: control characters, halves of a pair. https://www.w3.org/TR/xml/#charsets */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without the characters that no XML document may hold: staff paste them from elsewhere. */
export function legible(text: string): string {
  return text.replace(forbidden, '');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside an XML element or attribute. */
export function xmlText(text: string): string {
  return legible(text).replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

type Attributes = Record<string, string | number | null | undefined>;

/** An XML element. @param content elements already written, or nothing */
export function xml(name: string, attributes: Attributes, content?: string | string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  if (content === undefined) return `<${name}${written}/>`;
  return `<${name}${written}>${[content].flat().join('')}</${name}>`;
}

/** An XML element with a text. */
export function xmlOf(name: string, text: string, attributes: Attributes = {}): string {
  return xml(name, attributes, xmlText(text));
}
