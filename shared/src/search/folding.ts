const apostrophes = /[’‘‛ʼʹ′＇´`]/g;
const hyphens = /[‐‑‒⁃﹣－−]/g;
/** Middle dots as keyboards and word processors write them. */
const dots = /[•‧∙⋅・･·]/g;
/** Marks that no one types in a search: soft hyphens, zero-width characters, ™ ® ©. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff™®©]/g;
/** « chargé(e)s », « chargé(e)(s) », « agent(s) ». */
const bracketed = /(?<=[\p{L}\p{M}]|\))\((\p{L}{1,6})\)(?:(s)(?![\p{L}\p{N}]))?/gu;
/** « 12 000 ». */
const thousands = /(?<![\p{N}.,])\d{1,3}(?: \d{3})+(?![\p{N}])/gu;

/**
 * A text with one way only to write apostrophes, hyphens, middle dots, inclusive forms (with a
 * middle dot) and thousands (with a hyphen, so that they are one word). Case and accents stay.
 */
export function tidyFrench(text: string): string {
  return text
    .replace(unseen, '')
    .replace(apostrophes, "'")
    .normalize('NFKC')
    .replace(hyphens, '-')
    .replace(dots, '·')
    .replace(bracketed, (_form, ending: string, plural?: string) =>
      plural === undefined ? `·${ending}` : `·${ending}·${plural}`,
    )
    .replace(thousands, (number) => number.replaceAll(' ', '-'))
    .replace(/(?<=\d),(?=\d)/g, '.');
}

/** Letters that Unicode does not take apart. */
const letters: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ı: 'i',
};
const apart = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** A tidy text in lower case, without accents nor ligatures. Folding it again changes nothing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(apart, (letter) => letters[letter] ?? letter);
}
