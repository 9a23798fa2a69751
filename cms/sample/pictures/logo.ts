import { svg } from './cover.ts';
import { chance, oneOf, palettes } from './palette.ts';

type Sign = (strong: string, soft: string, other: string) => string;

/** What each product's sign is made of, in a square of 400. */
const signs = {
  plate: (strong, soft, other) =>
    `<circle cx="200" cy="200" r="130" fill="${soft}"/><circle cx="200" cy="200" r="86" fill="${strong}"/><path d="M200 114a86 86 0 0 1 86 86h-86z" fill="${other}"/>`,
  drop: (strong, soft, other) =>
    `<path d="M200 60c70 90 110 130 110 186a110 110 0 0 1-220 0c0-56 40-96 110-186z" fill="${strong}"/><path d="M120 250c50-30 110 30 160 0a80 80 0 0 1-160 0z" fill="${soft}"/><circle cx="200" cy="180" r="18" fill="${other}"/>`,
  ford: (strong, soft, other) =>
    `<path d="M50 150q75-60 150 0t150 0v46q-75 60-150 0t-150 0z" fill="${soft}"/><path d="M50 236q75-60 150 0t150 0v46q-75 60-150 0t-150 0z" fill="${strong}"/><rect x="176" y="70" width="48" height="260" rx="24" fill="${other}"/>`,
  door: (strong, soft, other) =>
    `<rect x="96" y="60" width="208" height="284" rx="104" fill="${soft}"/><path d="M140 344v-180a60 60 0 0 1 120 0v180z" fill="${strong}"/><circle cx="236" cy="236" r="13" fill="${other}"/>`,
  leaf: (strong, soft, other) =>
    `<path d="M200 340c-130-50-130-190 0-280 130 90 130 230 0 280z" fill="${strong}"/><path d="M200 340v-280c130 90 130 230 0 280z" fill="${soft}"/><rect x="192" y="150" width="16" height="200" rx="8" fill="${other}"/>`,
  shuttle: (strong, soft, other) =>
    `<rect x="56" y="120" width="288" height="140" rx="60" fill="${strong}"/><rect x="96" y="150" width="80" height="54" rx="16" fill="${soft}"/><rect x="196" y="150" width="108" height="54" rx="16" fill="${soft}"/><circle cx="130" cy="268" r="36" fill="${other}"/><circle cx="270" cy="268" r="36" fill="${other}"/>`,
  workshop: (strong, soft, other) =>
    `<path d="M60 330v-150l90 60v-60l90 60v-60l100 60v90z" fill="${strong}"/><circle cx="200" cy="116" r="52" fill="${soft}"/><rect x="170" y="260" width="60" height="70" rx="30" fill="${other}"/>`,
  greenhouse: (strong, soft, other) =>
    `<path d="M70 330v-130a130 130 0 0 1 260 0v130z" fill="${soft}"/><path d="M190 330v-150c-60 0-80-40-80-70 60 0 90 30 90 70 0-60 30-90 90-90 0 60-40 90-80 100v140z" fill="${strong}"/><rect x="70" y="316" width="260" height="24" rx="12" fill="${other}"/>`,
} satisfies Record<string, Sign>;

export type SignName = keyof typeof signs;

/** A product's sign on a plain ground: 400 × 400, or 1200 × 600 with room around as a picture. */
export function logoOf(sign: SignName, shape: 'square' | 'wide'): string {
  const next = chance(sign);
  const { ground, strong, soft } = oneOf(palettes, next);
  const drawn = (signs[sign] as Sign)(strong[0], soft[0], strong[1]);
  if (shape === 'square') return svg(400, 400, ground, drawn);
  const echo = `<g opacity="0.16" transform="translate(-120 -180) scale(2.1)">${drawn}</g><g opacity="0.16" transform="translate(760 40) scale(1.5)">${drawn}</g>`;
  return svg(1200, 600, ground, `${echo}<g transform="translate(380 80) scale(1.1)">${drawn}</g>`);
}
