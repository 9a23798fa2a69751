import { chance, oneOf, type Palette, palettes } from './palette.ts';

const SIDE = 200;
const COLUMNS = 8;
const ROWS = 4;

type Tile = (x: number, y: number, first: string, second: string) => string;

const quarter: Tile = (x, y, first) =>
  `<path d="M${x} ${y}h${SIDE}a${SIDE} ${SIDE} 0 0 1-${SIDE} ${SIDE}z" fill="${first}"/>`;

const tiles: readonly Tile[] = [
  quarter,
  (x, y, first, second) =>
    `<g transform="rotate(180 ${x + SIDE / 2} ${y + SIDE / 2})">${quarter(x, y, first, second)}</g>`,
  (x, y, first, second) =>
    `<circle cx="${x + SIDE / 2}" cy="${y + SIDE / 2}" r="${SIDE * 0.42}" fill="${first}"/>` +
    `<circle cx="${x + SIDE / 2}" cy="${y + SIDE / 2}" r="${SIDE * 0.18}" fill="${second}"/>`,
  (x, y, first, second) =>
    `<path d="M${x} ${y + SIDE}a${SIDE / 2} ${SIDE / 2} 0 0 1 ${SIDE} 0z" fill="${first}"/>` +
    `<path d="M${x} ${y + SIDE / 2}a${SIDE / 2} ${SIDE / 2} 0 0 1 ${SIDE} 0z" fill="${second}"/>`,
  (x, y, first) =>
    [0, 1, 2, 3]
      .map(
        (bar) =>
          `<rect x="${x}" y="${y + bar * 50 + 12}" width="${SIDE}" height="26" fill="${first}"/>`,
      )
      .join(''),
  (x, y, first, second) =>
    `<path d="M${x} ${y}h${SIDE}v${SIDE}z" fill="${first}"/><path d="M${x} ${y}v${SIDE}h${SIDE}z" fill="${second}"/>`,
  (x, y, first) =>
    [40, 100, 160]
      .flatMap((dx) =>
        [40, 100, 160].map(
          (dy) => `<circle cx="${x + dx}" cy="${y + dy}" r="17" fill="${first}"/>`,
        ),
      )
      .join(''),
];

/** A cover of geometric tiles, 1600 × 800. */
export function coverOf(name: string): string {
  const next = chance(name);
  const palette = oneOf(palettes, next);
  const drawn: string[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      if (next() < 0.16) continue;
      const [first, second] = twoColours(palette, next);
      drawn.push(oneOf(tiles, next)(column * SIDE, row * SIDE, first, second));
    }
  }
  return svg(COLUMNS * SIDE, ROWS * SIDE, palette.ground, drawn.join(''));
}

function twoColours({ strong, soft }: Palette, next: () => number): [string, string] {
  return next() < 0.5
    ? [oneOf(strong, next), oneOf(soft, next)]
    : [oneOf(soft, next), oneOf(strong, next)];
}

export function svg(width: number, height: number, ground: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>`;
}
