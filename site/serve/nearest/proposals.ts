import { sections } from '@parvis/shared';
import { type Html, html, nothing } from '../../src/search/html.ts';
import type { Folder } from '../folder.ts';
import { textOf } from '../text.ts';
import { listingIn } from './listing.ts';
import { type Mistake, nearestTo, readMistake } from './nearest.ts';

/** Where the page that says that there is nothing has room for what is near. */
const room = '<div id="adresses-proches">';

/**
 * The page that says that there is nothing, with the addresses near the one that was asked and a
 * search for its words.
 *
 * @param page that of the release
 * @param path decoded
 * @returns `page` itself when nothing can be proposed
 */
export async function withProposals(page: string, path: string, folder: Folder): Promise<string> {
  const mistake = page.includes(room) ? readMistake(path) : undefined;
  if (mistake === undefined) return page;
  const addresses = nearestTo(mistake, await listingIn(folder));
  const titles = await Promise.all(addresses.map((address) => titleAt(address, page, folder)));
  const proposed = addresses.map((address, rank) => proposal(address, titles[rank]));
  const list =
    proposed.length === 0
      ? nothing
      : html`<h2>Vous cherchiez peut-être</h2>\n<ul>\n${proposed}</ul>\n`;
  return page.replace(room, () => html`${{ html: room }}${list}${searchFor(mistake)}`.html);
}

function proposal(address: string, title: Html | undefined): Html {
  return html`<li><a href="${address}">${title ?? address}</a></li>\n`;
}

/** The title of a page without the name of the site, which the titles of all pages end with. */
async function titleAt(address: string, other: string, folder: Folder): Promise<Html | undefined> {
  const page = await textOf(`${address.slice(1)}index.html`, folder);
  const [title, otherTitle] = [page ?? '', other].map((text) => /<title>([^<]*)/.exec(text)?.[1]);
  if (title === undefined) return undefined;
  const [end = ''] = / · [^·]*$/.exec(otherTitle ?? '') ?? [];
  return { html: title.endsWith(end) ? title.slice(0, title.length - end.length) : title };
}

function searchFor({ slugs }: Mistake): Html {
  const words = slugs.at(-1)?.replaceAll('-', ' ') ?? '';
  return html`<form class="search-form" action="${sections.search}">
<label for="mots-proches">Chercher sur le site</label>
<div class="field">
<input id="mots-proches" type="search" name="q" value="${words}">
<button type="submit">Rechercher</button>
</div>
</form>`;
}
