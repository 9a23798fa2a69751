/**
 * What a file of the site refers to on the same site, as paths with their query and anchor:
 * links, pictures in all widths, styles, scripts, forms, and any absolute address of the site in
 * its metadata, feeds, structured data and plain texts.
 *
 * @param address of the file
 * @param site    the site's own address, without a trailing slash
 */
export function referencesIn(address: string, body: string, site: string): string[] {
  const text = body.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('\\/', '/');
  const written = isPage(address) ? inAttributes(text) : isStyle(address) ? inStyle(text) : [];
  return [...written, ...absolute(text, site)].flatMap((reference) => {
    const target = URL.parse(reference, `${site}${address}`);
    if (target?.origin !== site) return [];
    return [`${target.pathname}${target.search}${target.hash}`];
  });
}

const isPage = (address: string) => /\/$|\.html$/.test(address);
const isStyle = (address: string) => address.endsWith('.css');

function inAttributes(html: string): string[] {
  const one = html.matchAll(/\s(?:href|src|action|poster|cite|data)="([^"]*)"/g);
  const many = html.matchAll(/\s(?:srcset|imagesrcset)="([^"]*)"/g);
  return [
    ...[...one].map(([, reference = '']) => reference),
    ...[...many].flatMap(([, candidates = '']) => candidatesOf(candidates)),
  ];
}

function candidatesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
}

function inStyle(css: string): string[] {
  const urls = css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g);
  return [...urls].map(([, reference = '']) => reference);
}

/** Up to what cannot be part of an address in HTML, XML, JSON, CSV or a plain text. */
function absolute(text: string, site: string): string[] {
  return text
    .split(site)
    .slice(1)
    .map((rest) => site + (/^[^\s"'<>&,;)\]\\|`]*/.exec(rest)?.[0] ?? ''));
}
