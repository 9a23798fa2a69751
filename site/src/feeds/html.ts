/** An opening tag, as the sanitiser's serialiser writes it: values always between double quotes. */
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"=<>]+(?:="[^"]*")?)*\s*\/?>/gi;
const attribute = /(\s)(href|src|srcset|poster|cite)="([^"]*)"/g;

/**
 * Rendered HTML as it may be read anywhere: each of its addresses whole, those of its own anchors
 * on the page it comes from.
 *
 * @param pageUrl the public address of that page
 */
export function absoluteHtml(html: string, pageUrl: string): string {
  return html.replace(tag, (opening) =>
    opening.replace(attribute, (_, space: string, name: string, value: string) => {
      const whole = name === 'srcset' ? candidates(value, pageUrl) : address(value, pageUrl);
      return `${space}${name}="${whole}"`;
    }),
  );
}

function candidates(value: string, pageUrl: string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => {
      const [path = '', ...descriptors] = candidate.trim().split(/\s+/);
      return [address(path, pageUrl), ...descriptors].join(' ');
    })
    .join(', ');
}

/** The value is left as it is written, references to characters included. */
function address(value: string, pageUrl: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return value;
  if (value.startsWith('#')) return `${pageUrl}${value}`;
  const { origin, protocol } = new URL(pageUrl);
  if (value.startsWith('//')) return `${protocol}${value}`;
  return value.startsWith('/') ? `${origin}${value}` : new URL(value, pageUrl).href;
}
