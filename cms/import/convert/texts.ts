import type { AddressedType } from '@parvis/shared';
import type { Picture, PictureShelf } from '../read/pictures.ts';
import type { ContentFile, SiteName } from '../source.ts';
import type { AddressBook, SiteOrigins } from './addressBook.ts';
import { emailIn, isBareDomain, webAddressIn } from './addresses.ts';
import { cleanMarkdown } from './markdown/index.ts';
import type { PictureUses } from './pictureUses.ts';

/** What a text turned out to speak of. */
export interface ConvertedText {
  markdown: string;
  /** E-mail addresses, in the order they come. */
  emails: string[];
  /** Documents that the text links to, by type, in the order they come. */
  mentions: { type: AddressedType; documentId: string }[];
}

export interface TextTools {
  addressBook: AddressBook;
  origins: SiteOrigins;
  pictures: PictureShelf;
  uses: PictureUses;
}

/** Converts the text of a file; what can't be carried over becomes a remark of the file. */
export function convertText(
  source: string,
  file: Pick<ContentFile, 'site' | 'bodyLine' | 'remarks'>,
  page: { title: string; oldAddress: string | null },
  tools: TextTools,
): ConvertedText {
  const emails: string[] = [];
  const mentions: ConvertedText['mentions'] = [];
  const origin = tools.origins[file.site];
  const base = new URL(page.oldAddress ?? '/', origin);
  const remark = (line: number | null, message: string) => {
    file.remarks.push({ line: line === null ? null : line + file.bodyLine - 1, message });
  };

  const link = (address: string, line: number | null): string | null => {
    const target = linkTarget(address, base, tools);
    if (target === undefined) {
      if (address.trim() !== '')
        remark(line, `lien sans adresse valable (« ${short(address)} ») : le texte est gardé`);
      return null;
    }
    emails.push(...(target.emails ?? []));
    if (target.mention !== undefined) mentions.push(target.mention);
    return target.url;
  };

  const image = (
    { url, alternativeText }: { url: string; alternativeText: string | null },
    line: number | null,
  ): string | null => {
    const shown = imageAt(url, file.site, base, tools);
    if ('picture' in shown) {
      tools.uses.note(shown.key, alternativeText);
      return shown.picture.source;
    }
    remark(line, shown.remark);
    return shown.url;
  };

  const markdown = cleanMarkdown(source, {
    title: page.title,
    variables: {
      'page.title': page.title,
      'site.baseurl': '',
      'site.blog_url': tools.origins.blog,
      'site.title': '',
      'site.url': origin,
    },
    postAddress: tools.addressBook.post,
    link,
    image,
    remark,
  });
  return { markdown, emails, mentions };
}

interface LinkTarget {
  url: string;
  emails?: readonly string[];
  mention?: ConvertedText['mentions'][number];
}

function linkTarget(written: string, base: URL, tools: TextTools): LinkTarget | undefined {
  const address = written.trim();
  if (address === '') return undefined;
  if (address.startsWith('#')) return { url: address };
  const email = emailTarget(address);
  if (email !== undefined) return email;
  if (/^tel:\+?[\d\s().-]+$/i.test(address)) return { url: address };
  const url = absolute(address, base);
  return url === undefined ? undefined : documentTarget(url, tools);
}

/** `mailto:` keeps its subject and may name several boxes; a bare e-mail address becomes one. */
function emailTarget(address: string): LinkTarget | undefined {
  const [, written = '', query = ''] = /^([^?]*)(\?\S+)?$/.exec(address) ?? [];
  const emails = written.split(/[;,]/).map(emailIn);
  const valid = emails.filter((email) => email !== null);
  if (valid.length === 0 || valid.length < emails.length) return undefined;
  return { url: `mailto:${valid.join(',')}${query}`, emails: valid };
}

function absolute(address: string, base: URL): URL | undefined {
  const isSchemed = /^[a-z][a-z\d+.-]*:/i.test(address) && !/^[a-z\d-]+\.[a-z.]+:\d/i.test(address);
  const isWeb = /^(?:https?:)?\/\//i.test(address);
  if (isSchemed && !isWeb && !/https?:\/\//i.test(address)) return undefined;
  if (isWeb || /https?:\/\//i.test(address) || isBareDomain(address)) {
    const repaired = webAddressIn(address);
    return repaired === null ? undefined : new URL(repaired);
  }
  if (/\s/.test(address) && !/^[./]/.test(address)) return undefined;
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** A page of the old sites that is imported gets its new address; any other keeps its own, whole. */
function documentTarget(url: URL, { addressBook, origins }: TextTools): LinkTarget {
  const site = siteOf(url, origins);
  if (site === undefined) return { url: url.href };
  const destination = addressBook.find(url.pathname);
  if (destination === undefined) return { url: url.href };
  const { address, entry } = destination;
  const mention =
    entry === null ? {} : { mention: { type: entry.type, documentId: entry.documentId } };
  return { url: `${address}${url.hash}`, ...mention };
}

function siteOf(url: URL, origins: SiteOrigins): SiteName | undefined {
  const host = bareHost(url.host);
  return (['blog', 'site'] as const).find((site) => bareHost(new URL(origins[site]).host) === host);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

type ShownImage = { key: string; picture: Picture } | { url: string | null; remark: string };

/** A picture of the old sites is stored; one from elsewhere can't be fetched and keeps its address. */
export function imageAt(
  written: string,
  site: SiteName,
  base: URL,
  { pictures, origins }: Pick<TextTools, 'pictures' | 'origins'>,
): ShownImage {
  if (written.startsWith('data:')) {
    return { url: null, remark: 'image écrite dans le texte : non reprise' };
  }
  const url = absolute(written.trim(), base);
  if (url === undefined) {
    return {
      url: null,
      remark: `image sans adresse valable (« ${short(written)} ») : non reprise`,
    };
  }
  const home = siteOf(url, origins);
  if (home === undefined) {
    const own = inRepository(url, site, pictures);
    if (own !== undefined) return own;
    return {
      url: url.href,
      remark: `image d’un autre site (${short(url.href)}) : non copiée, à déposer à la main`,
    };
  }
  const path = decodedPath(url);
  const found =
    pictures.find(home, path) ??
    pictures.find(site, path) ??
    pictures.find(site === 'blog' ? 'site' : 'blog', path);
  return found ?? { url: url.href, remark: `image introuvable : ${short(path)}` };
}

/** A picture shown from the old site's own repository on a forge, and that lies in its folder too. */
function inRepository(url: URL, site: SiteName, pictures: PictureShelf) {
  const path = /^(?:raw\.)?github(?:usercontent)?\.com$/.test(url.hostname)
    ? /\/(?:img|images|assets|uploads)\/.+$/.exec(decodedPath(url))?.[0]
    : undefined;
  if (path === undefined) return undefined;
  return pictures.find(site, path) ?? pictures.find(site === 'blog' ? 'site' : 'blog', path);
}

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
