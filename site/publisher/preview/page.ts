import { type Banner, bannerHtml, bannerStyle } from './banner.ts';

/** How a rendered page becomes a preview. */
export interface Dressing {
  banner: Banner;
  /** The address of the page on the site, and that of its preview. */
  own: { address: string; preview: string };
  /** Addresses where visitors find nothing yet. */
  unpublished: readonly string[];
  /** Whether it stands in a frame, where pages of the site refuse to be. */
  isFramed: boolean;
}

/**
 * The site's own page, under a banner. Its links lead to the site; those that would lead nowhere
 * lead nowhere and say so.
 */
export function dressed(html: string, { banner, own, unpublished, isFramed }: Dressing): string {
  const links = (page: string) =>
    unpublished
      .reduce(
        (text, address) =>
          text.replaceAll(
            ` href="${address}"`,
            ' aria-disabled="true" title="Pas encore en ligne"',
          ),
        page,
      )
      .replaceAll(` href="${own.address}"`, ` href="${own.preview}"`);
  const framed = (page: string) =>
    page.replace(/<(?:a(?=\s[^>]*href="[^#"])|form)(?=[\s>])/g, '$& target="_blank"');
  const page = links(html);
  return (isFramed ? framed(page) : page)
    .replace('</head>', () => `<style>${bannerStyle}</style></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${bannerHtml(banner)}`);
}
