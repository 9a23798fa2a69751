import { sharingSize } from '@parvis/shared';

const { width, height } = sharingSize;
const STONE = '#f1ede3';
const PAPER = '#fbfaf6';
const JOINT = '#d8d0be';

/** Where the paving begins, and the point far behind that its lines come from, in pixels. */
const EDGE = 500;
const HORIZON = 400;
const CENTRE = 940;

/** What stands behind the words: a square paved up to its door, in the colour of the community. */
export function backdropOf(accent: string): string {
  return [
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect y="${EDGE}" width="${width}" height="${height - EDGE}" fill="${STONE}"/>`,
    `<path d="${paving()}" stroke="${JOINT}" stroke-width="2" fill="none"/>`,
    `<rect width="16" height="${height}" fill="${accent}"/>`,
    mark(accent),
  ].join('');
}

/** Rows that grow towards the eye, and lines that spread from the horizon. */
function paving(): string {
  const rows = [EDGE, 520, 548, 588].map((y) => `M0 ${y}H${width}`);
  const lines = Array.from({ length: 41 }, (_, rank) => {
    const foot = CENTRE + (rank - 20) * 150;
    const share = (EDGE - HORIZON) / (height - HORIZON);
    return `M${foot} ${height}L${Math.round(CENTRE + (foot - CENTRE) * share)} ${EDGE}`;
  });
  return [...rows, ...lines].join('');
}

/** The door of the site's own mark, where the name of the site stands. */
function mark(accent: string): string {
  return `<g transform="translate(80 526) scale(1.75)" fill="none" stroke="${accent}"><path d="M8.5 17.5V11.5a7.5 7.5 0 0 1 15 0v6" stroke-width="3"/><path d="M2 21.5h28M2 28h28M16 21.5V28M9 21.5 5 32M23 21.5 27 32M16 28v4" stroke-width="1.5"/></g>`;
}
