/** A tag of well-formed HTML: its slash, its name, its attributes. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g;

/** What search engines show of an offer's text: paragraphs and lists. */
const kept: Record<string, string> = {
  p: 'p',
  ul: 'ul',
  ol: 'ul',
  li: 'li',
  br: 'br',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
  tr: 'p',
  figcaption: 'p',
  pre: 'p',
};

/** The numbers and arrows of notes, which lead nowhere outside the page. */
const noteMarks =
  /<sup><a [^>]*role="doc-noteref"[\s\S]*?<\/sup>|<a [^>]*role="doc-backlink"[\s\S]*?<\/a>/g;

/**
 * The text of an offer in the few tags that search engines read, its titles as paragraphs.
 *
 * @param html as the site renders Markdown: safe and well-formed
 * @param facts what the page says beside the text: it must be whole without them
 */
export function jobDescription(html: string, facts: readonly string[]): string {
  const text = html
    .replace(noteMarks, '')
    .replace(tag, (_, slash: string, name: string) => {
      if (name === 'td' || name === 'th') return ' ';
      const other = kept[name];
      return other === undefined ? '' : `<${slash}${other}>`;
    })
    .replace(/\s+/g, ' ')
    .replace(/<p> ?<\/p>/g, '')
    .trim();
  const list = facts.map((fact) => `<li>${escaped(fact)}</li>`).join('');
  return list === '' ? text : `<ul>${list}</ul>${text}`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
