import type { Remark } from '../source.ts';
import { parseYamlMapping, type YamlMapping } from './yamlMapping.ts';

interface FrontMatter {
  mapping: YamlMapping;
  body: string;
  /** The line on which the body starts. */
  bodyLine: number;
  remarks: Remark[];
}

const FENCE = /^---[ \t]*$/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * Parts a file into its front matter and its body. Fences that were forgotten are guessed where
 * what lies between can only be a front matter, which `isExpected` tells by its keys.
 */
export function readFrontMatter(
  text: string,
  isExpected: (keys: ReadonlySet<string>) => boolean,
): FrontMatter | { refusal: Remark } {
  if (text.trim() === '') return { refusal: { line: 1, message: 'le fichier est vide' } };

  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const isOpened = FENCE.test(lines[start] ?? '');
  const from = isOpened ? start + 1 : start;
  const closing = lines.findIndex((line, index) => index >= from && CLOSING_FENCE.test(line));
  const to = closing === -1 ? lines.length : closing;

  const mapping = parseYamlMapping(lines.slice(from, to).join('\n'), from + 1);
  const isComplete = isOpened && closing !== -1;
  if ('refusal' in mapping) {
    return isComplete ? mapping : { refusal: { line: start + 1, message: missing(isOpened) } };
  }
  if (!isComplete && !isExpected(keysOf(mapping))) {
    return { refusal: { line: start + 1, message: missing(isOpened) } };
  }

  const remarks = [...mapping.remarks];
  if (!isOpened) {
    remarks.push({
      line: start + 1,
      message: 'la ligne « --- » qui ouvre l’en-tête manque : devinée',
    });
  }
  if (closing === -1) {
    remarks.push({ line: to, message: 'la ligne « --- » qui ferme l’en-tête manque : devinée' });
  }
  if (isOpened && start > 0) {
    remarks.push({ line: 1, message: 'lignes vides avant l’en-tête : ignorées' });
  }
  return {
    mapping,
    body: lines.slice(to + 1).join('\n'),
    bodyLine: to + 2,
    remarks,
  };
}

function keysOf(mapping: YamlMapping): ReadonlySet<string> {
  return new Set(mapping.map.items.map((pair) => String(pair.key)));
}

function missing(isOpened: boolean): string {
  return isOpened
    ? 'l’en-tête n’est pas fermé par une ligne « --- »'
    : 'le fichier n’a pas d’en-tête entre deux lignes « --- »';
}
