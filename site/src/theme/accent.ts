/** The two grounds that links stand on: stone in the light scheme, a card in the dark one. */
const grounds = { light: '#f1ede3', dark: '#212623' } as const;

/** WCAG 2.2 AA for text. */
const ENOUGH = 4.5;

type Scheme = keyof typeof grounds;
type Colour = readonly [red: number, green: number, blue: number];

/**
 * The accent of a scheme: the colour that staff chose, darkened or lightened
 * just as far as text in it can be read on the scheme's ground.
 *
 * @param chosen `#rrggbb`
 */
export function readableAccent(chosen: string, scheme: Scheme): string {
  const ground = parse(grounds[scheme]);
  const end: Colour = scheme === 'light' ? [0, 0, 0] : [255, 255, 255];
  const colour = parse(chosen);
  for (let percent = 0; percent < 100; percent += 2) {
    const candidate = mix(colour, end, percent / 100);
    if (contrast(candidate, ground) >= ENOUGH) return write(candidate);
  }
  return write(end);
}

/** How far two colours are apart, from 1 to 21. */
export function contrastOf(first: string, second: string): number {
  return contrast(parse(first), parse(second));
}

function contrast(first: Colour, second: Colour): number {
  const [high, low] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mix = (from: Colour, to: Colour, share: number): Colour =>
  from.map((channel, index) =>
    Math.round(channel + ((to[index] ?? 0) - channel) * share),
  ) as unknown as Colour;

const parse = (hex: string): Colour =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Colour;

const write = (colour: Colour): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
