import { svg } from './cover.ts';
import { chance, oneOf, palettes } from './palette.ts';

const hair: readonly ((colour: string) => string)[] = [
  (colour) =>
    `<path d="M188 246a112 112 0 0 1 224 0l-30-34c-52 18-112 18-164 0z" fill="${colour}"/>`,
  (colour) =>
    `<path d="M180 380v-130a120 120 0 0 1 240 0v130h-44v-150c-50 14-100 14-152 0v150z" fill="${colour}"/>`,
  (colour) =>
    `<circle cx="300" cy="138" r="52" fill="${colour}"/><path d="M190 244a110 110 0 0 1 220 0c-70-46-150-46-220 0z" fill="${colour}"/>`,
  (colour) =>
    `<path d="M192 262c-14-120 74-150 130-136 66 6 104 60 86 136-24-60-60-70-216 0z" fill="${colour}"/>`,
];

const hairColours = ['#2b2118', '#4a2f1d', '#1c1c28', '#7a4a25', '#b9b2a8'];

/** Someone as a few flat shapes, without a face: 600 × 600. */
export function portraitOf(name: string): string {
  const next = chance(`portrait ${name}`);
  const { ground, strong, soft } = oneOf(palettes, next);
  const clothes = oneOf(strong, next);
  const head = oneOf(['#e8c4a0', '#c98e62', '#8d5a3b', '#f0d5ba', '#6b4226'], next);
  const backdrop =
    next() < 0.5
      ? `<circle cx="300" cy="280" r="230" fill="${soft[0]}"/>`
      : `<rect x="80" y="60" width="440" height="540" rx="220" fill="${soft[1]}"/>`;
  const shoulders = `<path d="M90 600c0-150 90-200 210-200s210 50 210 200z" fill="${clothes}"/>`;
  const neck = `<rect x="262" y="330" width="76" height="110" rx="38" fill="${head}"/>`;
  const face = `<rect x="206" y="150" width="188" height="230" rx="94" fill="${head}"/>`;
  return svg(
    600,
    600,
    ground,
    backdrop + shoulders + neck + face + oneOf(hair, next)(oneOf(hairColours, next)),
  );
}
