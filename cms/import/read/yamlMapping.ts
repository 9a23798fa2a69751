import {
  type Document,
  isMap,
  LineCounter,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Remark } from '../source.ts';
import { yamlRepairs } from './yamlRepairs.ts';

export interface YamlMapping {
  map: YAMLMap;
  document: Document;
  /** The line of the file for an offset in the YAML text. */
  lineAt(offset: number): number;
  remarks: Remark[];
}

const MOST_REPAIRS = 100;

/**
 * Reads a YAML mapping, mending what can only be meant one way.
 * When a key comes twice the last one wins, as it did in Jekyll.
 *
 * @param firstLine the line of the file on which the text starts
 */
export function parseYamlMapping(
  text: string,
  firstLine: number,
): YamlMapping | { refusal: Remark } {
  const remarks: Remark[] = [];
  let current = text;
  for (let repairs = 0; ; repairs += 1) {
    const { document, error, lineCounter } = parse(current);
    if (error === undefined) return asMapping(document, lineCounter, firstLine, remarks, current);

    const line = lineOfError(error, lineCounter);
    const mended = repairs < MOST_REPAIRS ? mendLine(current, line) : undefined;
    if (mended === undefined) {
      return {
        refusal: {
          line: line + firstLine - 1,
          message: `en-tête YAML illisible : ${inFrench(error)}`,
        },
      };
    }
    remarks.push({ line: line + firstLine - 1, message: mended.remark });
    current = mended.text;
  }
}

function parse(text: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, merge: true });
  return { document, lineCounter, error: document.errors[0] };
}

function asMapping(
  document: Document,
  lineCounter: LineCounter,
  firstLine: number,
  remarks: Remark[],
  text: string,
): YamlMapping | { refusal: Remark } {
  const map = document.contents;
  if (!isMap(map)) {
    const message =
      text.trim() === ''
        ? 'l’en-tête est vide'
        : 'l’en-tête n’est pas une liste de « clé: valeur »';
    return { refusal: { line: firstLine, message } };
  }
  const expanded = expandable(document);
  if (expanded !== true) return { refusal: { line: firstLine, message: expanded } };
  return {
    map,
    document,
    lineAt: (offset) => lineCounter.linePos(offset).line + firstLine - 1,
    remarks,
  };
}

/** Aliases may repeat each other until memory is full: the parser's own limit is asked first. */
function expandable(document: Document): true | string {
  try {
    document.toJS({ maxAliasCount: 100 });
    return true;
  } catch {
    return 'en-tête YAML illisible : renvois (*nom) trop nombreux ou sans origine';
  }
}

/** Tries each repair on the failing line, then on the one before it: errors are often seen a line late. */
function mendLine(text: string, line: number): { text: string; remark: string } | undefined {
  const lines = text.split('\n');
  const progress = problems(text);
  for (const index of [line - 1, line - 2]) {
    const original = lines[index];
    if (original === undefined) continue;
    for (const repair of yamlRepairs) {
      const mended = repair.mend(original);
      if (mended === undefined) continue;
      const attempt = lines.with(index, mended).join('\n');
      if (isBetter(problems(attempt), progress)) return { text: attempt, remark: repair.remark };
    }
  }
  return undefined;
}

interface Problems {
  count: number;
  firstLine: number;
}

function problems(text: string): Problems {
  const { document, lineCounter, error } = parse(text);
  return {
    count: document.errors.length,
    firstLine: error === undefined ? Number.POSITIVE_INFINITY : lineOfError(error, lineCounter),
  };
}

function isBetter(attempt: Problems, before: Problems): boolean {
  return attempt.firstLine > before.firstLine || attempt.count < before.count;
}

function lineOfError(error: YAMLError, lineCounter: LineCounter): number {
  return Math.max(1, lineCounter.linePos(error.pos[0]).line);
}

const explanations: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'renvoi (*nom) sans origine',
  BAD_INDENT: 'retrait (indentation) incohérent',
  BAD_SCALAR_START: 'valeur qui commence par un signe réservé',
  BLOCK_AS_IMPLICIT_KEY: 'valeur qui contient « : » sans guillemets',
  BLOCK_IN_FLOW: 'crochets ou accolades mal fermés',
  MISSING_CHAR: 'guillemet, crochet ou séparateur manquant',
  MULTILINE_IMPLICIT_KEY: 'ligne sans « clé: valeur »',
  TAB_AS_INDENT: 'tabulation au lieu d’espaces',
  UNEXPECTED_TOKEN: 'signe inattendu',
};

function inFrench(error: YAMLError): string {
  return explanations[error.code] ?? `erreur ${error.code}`;
}
