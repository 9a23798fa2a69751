/** HTML in which every text is escaped already. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/**
 * HTML from a template: what is put between its pieces is escaped, unless it is HTML made the same
 * way. It fits texts of elements and values of attributes between double quotes, not scripts.
 */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Html {
  return { html: String.raw({ raw: pieces }, ...values.map(written)) };
}

export const nothing: Html = { html: '' };

function written(value: Value): string {
  if (typeof value === 'object') {
    return 'html' in value ? value.html : value.map(written).join('');
  }
  return String(value).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
