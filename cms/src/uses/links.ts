/**
 * Whether a text leads to a page: `[les produits](/startups/un-produit/)`, with the address of the
 * site before it or not, and whatever is below it.
 *
 * @param page an address of the site: `/startups/un-produit/`
 * @param site its whole address: `https://www.exemple.fr`
 */
export function leadsTo(page: string, site: string): (text: string) => boolean {
  const beginning = `(?:(?<![\\w/.:-])|${literally(site.replace(/\/$/, ''))})`;
  const pattern = new RegExp(`${beginning}${literally(withoutSlash(page))}(?![\\w-])`);
  return (text) => pattern.test(text);
}

export function withoutSlash(page: string): string {
  return page.replace(/\/$/, '');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
