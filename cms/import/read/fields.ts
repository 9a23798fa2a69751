import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Fields, Remark } from '../source.ts';
import { withoutControlCharacters } from './text.ts';
import type { YamlMapping } from './yamlMapping.ts';

/** A parsed front matter as typed questions. `remarks` receives what reading finds wrong. */
export function fieldsOf(mapping: YamlMapping, remarks: Remark[]): Fields {
  return fieldsOfMap(mapping.map, mapping, remarks);
}

type Context = Pick<YamlMapping, 'document' | 'lineAt'>;

function fieldsOfMap(map: YAMLMap, context: Context, remarks: Remark[]): Fields {
  const pairs = pairsByKey(map, context, remarks);
  const asked = new Set<string>();

  const value = (key: string): Node | undefined => {
    asked.add(key);
    return resolve(pairs.get(key)?.value, context);
  };
  const line = (key?: string): number | null => {
    const node = key === undefined ? map : pairs.get(key)?.key;
    return lineOf(node, context);
  };

  return {
    has: (key) => !isEmpty(value(key)),
    line,
    text(key) {
      const node = value(key);
      if (isEmpty(node)) return null;
      if (isScalar(node)) return textOf(node.value, node.source);
      if (isSeq(node) && node.items.length === 1) return scalarText(node.items[0], context);
      remarks.push({ line: line(key), message: `« ${key} » : un texte était attendu, ignoré` });
      return null;
    },
    boolean(key) {
      const node = value(key);
      if (!isScalar(node)) return null;
      if (typeof node.value === 'boolean') return node.value;
      const word = textOf(node.value, node.source)?.toLowerCase();
      if (word !== undefined && ['yes', 'oui', 'on', 'true', '1', 'vrai'].includes(word))
        return true;
      if (word !== undefined && ['no', 'non', 'off', 'false', '0', 'faux'].includes(word))
        return false;
      return null;
    },
    texts(key) {
      const node = value(key);
      if (isEmpty(node)) return [];
      const items = isSeq(node) ? node.items : [node];
      return items.flatMap((item) => {
        const text = scalarText(item, context);
        if (text === null && !isEmpty(resolve(item, context))) {
          const message = `« ${key} » : un élément de la liste n’est pas un texte, ignoré`;
          remarks.push({ line: lineOf(item, context) ?? line(key), message });
        }
        return text ?? [];
      });
    },
    mappings(key) {
      const node = value(key);
      if (isEmpty(node)) return [];
      const items = isSeq(node) ? node.items : [node];
      return items.flatMap((item) => {
        const resolved = resolve(item, context);
        if (isMap(resolved)) return fieldsOfMap(resolved, context, remarks);
        if (isEmpty(resolved)) return [];
        const message = `« ${key} » : un élément n’est pas fait de « clé: valeur », ignoré`;
        remarks.push({ line: lineOf(item, context) ?? line(key), message });
        return [];
      });
    },
    items(key) {
      const node = value(key);
      if (isEmpty(node)) return [];
      return (isSeq(node) ? node.items : [node]).flatMap((item): (string | Fields)[] => {
        const resolved = resolve(item, context);
        if (isMap(resolved)) return [fieldsOfMap(resolved, context, remarks)];
        const text = scalarText(item, context);
        return text === null ? [] : [text];
      });
    },
    ignore(...keys) {
      for (const key of keys) asked.add(key);
    },
    unknown: () =>
      [...pairs.keys()]
        .filter((key) => !asked.has(key))
        .map((key) => ({
          line: line(key),
          message: `« ${key} » n’a pas d’équivalent : non repris`,
        })),
  };
}

function pairsByKey(map: YAMLMap, context: Context, remarks: Remark[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (key === '<<') {
      const merged = resolve(pair.value, context);
      if (isMap(merged)) {
        for (const inherited of merged.items) {
          const name = keyOf(inherited);
          if (!pairs.has(name)) pairs.set(name, inherited);
        }
      }
      continue;
    }
    if (pairs.has(key)) {
      const message = `« ${key} » est écrit deux fois : la dernière valeur est retenue`;
      remarks.push({ line: lineOf(pair.key, context), message });
    }
    pairs.set(key, pair);
  }
  return pairs;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function resolve(node: unknown, context: Context): Node | undefined {
  if (isAlias(node)) return node.resolve(context.document);
  return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
}

function isEmpty(node: Node | undefined): boolean {
  if (node === undefined) return true;
  if (isScalar(node)) return node.value === null || textOf(node.value, node.source) === null;
  return isSeq(node) ? node.items.length === 0 : false;
}

function scalarText(item: unknown, context: Context): string | null {
  const node = resolve(item, context);
  return isScalar(node) ? textOf(node.value, node.source) : null;
}

/** Numbers and booleans are given back as they were written: `1.10` is not `1.1`. */
function textOf(value: unknown, source: string | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : (source ?? String(value));
  return withoutControlCharacters(text).trim() || null;
}

function lineOf(node: unknown, context: Context): number | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return null;
  return node.range ? context.lineAt(node.range[0]) : null;
}
