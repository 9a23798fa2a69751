/** What the picture of a page says where the page is shared. */
export interface SharingCard {
  /** What kind of page it is: « Offre · Développement ». */
  kicker: string;
  title: string;
  /** A line below the title, or nothing. */
  line: string;
  siteName: string;
  /** `#rrggbb`, which text can be read in on a light ground. */
  accent: string;
}

/** Pixels of a picture: the proportions that networks show whole. https://ogp.me/ */
export const sharingSize = { width: 1200, height: 630 } as const;

/** The folder of the pictures, in the public folder. */
export const sharingFolder = 'partage/';

/** How pictures are drawn. Another way of drawing needs another number, as the name of a picture never gets other bytes. */
const FORMAT = 1;

/**
 * The public path of the picture of a card, which may not be drawn yet: equal cards have the
 * same, on every machine.
 */
export function sharingPicture({ kicker, title, line, siteName, accent }: SharingCard): string {
  const digest = digestOf(JSON.stringify([FORMAT, kicker, title, line, siteName, accent]));
  return `/${sharingFolder}${digest}.png`;
}

/**
 * FNV-1a of 128 bits over UTF-16 code units: enough for names that need not keep a secret, where
 * neither Node nor the web may be asked for better.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function digestOf(text: string): string {
  let digest = 0x6c62272e07bb014262b821756295c58dn;
  for (let index = 0; index < text.length; index += 1) {
    digest = BigInt.asUintN(128, (digest ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return digest.toString(16).padStart(32, '0');
}

const PRIME = 0x1000000000000000000013bn;
