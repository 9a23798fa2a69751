/** Colours that go together: a ground, two strong ones, two soft ones. */
export interface Palette {
  ground: string;
  strong: readonly [string, string];
  soft: readonly [string, string];
}

export const palettes: readonly Palette[] = [
  { ground: '#f4ede1', strong: ['#1f3a5f', '#d1495b'], soft: ['#edae49', '#8fb8ca'] },
  { ground: '#eef3ee', strong: ['#14524a', '#e07a3f'], soft: ['#f2cc8f', '#81b29a'] },
  { ground: '#f3eff7', strong: ['#3d2c5e', '#c8553d'], soft: ['#f0b67f', '#9a8fc0'] },
  { ground: '#eef4f8', strong: ['#0b3954', '#d9594c'], soft: ['#bfd7ea', '#f2c14e'] },
  { ground: '#fbf1ea', strong: ['#5b2333', '#2a6f77'], soft: ['#f7b267', '#a9c5a0'] },
  { ground: '#f1f3e8', strong: ['#33415c', '#b5651d'], soft: ['#c9d5a2', '#e3b23c'] },
];

/** Numbers between 0 and 1 that look random and are always the same for the same name. */
export function chance(name: string): () => number {
  let state = 2166136261;
  for (const letter of name) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  }
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822507);
    state = Math.imul(state ^ (state >>> 13), 3266489909);
    state ^= state >>> 16;
    return (state >>> 0) / 4294967296;
  };
}

export function oneOf<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() * items.length)] as Item;
}
