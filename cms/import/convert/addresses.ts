/** Addresses of web pages and e-mail boxes, as people write them. */

const EMAIL = /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;
const DOMAIN = /^(?:[a-z0-9-]+\.)+(?:[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?$/i;

/** An e-mail address from `mailto:a@b.fr?subject=…`, `<a@b.fr>` or `a@b.fr`; null when it is none. */
export function emailIn(text: string): string | null {
  const address = decoded(text)
    .trim()
    .replace(/^mailto:\s*/i, '')
    .replace(/^[<("'*_]+|[>)"'.,;*_]+$/g, '')
    .replace(/\?.*$/, '')
    .trim();
  return EMAIL.test(address) && !address.includes('..') ? address : null;
}

/**
 * A web address from what people write: with spaces around, without its `https://`, with a stray
 * sign before it. Null when there is none.
 */
export function webAddressIn(text: string): string | null {
  const trimmed = text.trim();
  const found = /https?:\/\/\S+/i.exec(trimmed)?.[0];
  if (found !== undefined) return valid(found);
  if (trimmed.startsWith('//')) return valid(`https:${trimmed}`);
  return DOMAIN.test(trimmed) && !EMAIL.test(trimmed) ? valid(`https://${trimmed}`) : null;
}

/** Whether words without a scheme are a domain (`transport.data.gouv.fr`), and not a file's name. */
export function isBareDomain(text: string): boolean {
  return (
    DOMAIN.test(text) &&
    !/\.(?:html?|md|pdf|png|jpe?g|gif|svg|webp|docx?|xlsx?|zip)(?:[?#]|$)/i.test(
      text.split('/')[0] ?? '',
    )
  );
}

function valid(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    if (!/^https?:$/.test(protocol) || hostname === '') return null;
    return encodedSpaces(address).length > 2000 ? null : encodedSpaces(address);
  } catch {
    return null;
  }
}

function encodedSpaces(address: string): string {
  return address.replace(/\s/g, '%20');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
