import { addressOf, type Page, type Reading } from '@parvis/shared';
import { renderMarkdown } from '../markdown/index.ts';
import { parts } from '../wording/sections.ts';
import type { Mention } from './cards.ts';
import { documents } from './documents.ts';
import { shownPicture } from './pictures.ts';

/** What every page shows around its content. */
export function layout(reading: Reading, siteUrl: string) {
  const site = siteSettings(reading);
  const pages = documents(reading, 'page', reading.list('page'));
  const inMenu = (menu: Page['menu']) => pages.filter((page) => page.menu === menu).map(mention);
  return {
    name: siteName(reading),
    tagline: site?.tagline ?? null,
    contact: site?.contact ?? null,
    footer: renderMarkdown(reading, site?.footer ?? null, siteUrl),
    socialAccounts: site?.socialAccounts ?? [],
    logo: shownPicture(reading, site?.logo ?? null, ''),
    sections: sectionsWithContent(reading),
    menu: inMenu('main'),
    footerMenu: inMenu('footer'),
  };
}

/** The parts of the site that hold something: whether, not what, so that it hardly ever changes. */
function sectionsWithContent(reading: Reading): Mention[] {
  return parts
    .filter(({ type }) => reading.list(type).length > 0)
    .map(({ name, address }) => ({ name, address }));
}

/** The colour that staff chose for links and buttons. */
export function theme(reading: Reading): { accentColour: string | null } {
  return { accentColour: siteSettings(reading)?.accentColour ?? null };
}

export function siteName(reading: Reading): string {
  return siteSettings(reading)?.name ?? 'Parvis';
}

export function siteSettings(reading: Reading) {
  return documents(reading, 'site', reading.list('site'))[0];
}

const mention = ({ title, slug }: Page): Mention => ({
  name: title,
  address: addressOf('page', slug),
});
