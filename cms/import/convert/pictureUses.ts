/** Which pictures are shown, and the words that texts give for them. */
export interface PictureUses {
  /** Takes note that something shows a picture; the first words given for it are kept. */
  note(key: string, alternativeText: string | null): void;
  isUsed(key: string): boolean;
  alternativeText(key: string): string | null;
}

export function pictureUses(): PictureUses {
  const uses = new Map<string, string | null>();
  return {
    note: (key, alternativeText) => uses.set(key, uses.get(key) ?? alternativeText),
    isUsed: (key) => uses.has(key),
    alternativeText: (key) => uses.get(key) ?? null,
  };
}
