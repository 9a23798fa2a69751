/** The two looks of the site, after what visitors ask of their device. */
export type Scheme = 'light' | 'dark';

type Colour = readonly [red: number, green: number, blue: number];

/** The colours of the theme that the accent meets, as its style sheet names them. */
export const themeColours = {
  light: {
    paper: '#fbfaf6',
    stone: '#f1ede3',
    card: '#ffffff',
    ink: '#1d2320',
    warm: '#8c4a0c',
    accent: '#0f5c4d',
    onAccent: '#ffffff',
  },
  dark: {
    paper: '#151816',
    stone: '#1b1f1c',
    card: '#212623',
    ink: '#edebe4',
    warm: '#f0b56a',
    accent: '#82d3bb',
    onAccent: '#10211c',
  },
} as const satisfies Record<Scheme, Record<string, string>>;

/** What text needs, in WCAG 2.2 AA. */
export const ENOUGH_CONTRAST = 4.5;

/** How much of the accent there is in the ground of a label. */
const WASH = { light: 0.12, dark: 0.14 } as const;

/**
 * The accent of a scheme: the colour that staff chose, darkened or lightened just as far as text
 * in it can be read on every ground of the scheme.
 *
 * @param chosen `#rrggbb`
 */
export function readableAccent(chosen: string, scheme: Scheme): string {
  const end: Colour = scheme === 'light' ? [0, 0, 0] : [255, 255, 255];
  const colour = parse(chosen);
  for (let percent = 0; percent < 100; percent += 2) {
    const candidate = write(mix(colour, end, percent / 100));
    if (leastContrast(candidate, scheme) >= ENOUGH_CONTRAST) return candidate;
  }
  return write(end);
}

/** The contrast of a colour as an accent where it is hardest to read, from 1 to 21. */
export function leastContrast(accent: string, scheme: Scheme): number {
  const { onAccent } = themeColours[scheme];
  const grounds = [...groundsOf(accent, scheme), onAccent];
  return Math.min(...grounds.map((ground) => contrastOf(accent, ground)));
}

/** Whatever words in the accent colour stand on: the stones, labels, notices, code in a link. */
function groundsOf(accent: string, scheme: Scheme): string[] {
  const { paper, stone, card, ink, warm } = themeColours[scheme];
  return [
    paper,
    stone,
    card,
    blend(card, accent, WASH[scheme]),
    blend(card, warm, 0.1),
    blend(stone, ink, 0.08),
  ];
}

/** How far two colours are apart, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(first: string, second: string): number {
  const [one, other] = [luminance(parse(first)), luminance(parse(second))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const blend = (ground: string, over: string, share: number): string =>
  write(mix(parse(ground), parse(over), share));

const mix = (from: Colour, to: Colour, share: number): Colour =>
  from.map((channel, index) =>
    Math.round(channel + ((to[index] ?? 0) - channel) * share),
  ) as unknown as Colour;

const parse = (hex: string): Colour =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Colour;

const write = (colour: Colour): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
