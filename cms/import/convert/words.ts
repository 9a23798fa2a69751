/** Reading French words loosely: without case, accents nor the marks of inclusive writing. */

/** « Chargé·e de déploiement » → `chargee de deploiement`. */
export function loosely(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/(?<=\p{L})[·•∙⋅.(-](?=\p{L}{1,4}(?:[·•∙⋅.)\s-]|$))/gu, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** A name that comes from a file's name: `la-fabrique_numerique` → « La fabrique numerique ». */
export function humanise(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return capitalise(words || name);
}

export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Cuts a text that is too long for its field at a word's end. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/\ufffd$/, '')}…`;
}
