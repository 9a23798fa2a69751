import type { Change, Difference } from '../answer.ts';
import { type Content, digestOf, type Related, type Value } from '../content.ts';
import type { FieldShape } from '../shape.ts';
import { alignment } from './sequence.ts';
import { changesInText } from './text.ts';
import { wordsOf, wordsOfPart } from './words.ts';

/**
 * What differs between two contents of a document, field by field, in the words of its form and in
 * its order. Empty when they say the same, whatever their relations and pictures were called.
 */
export function differencesBetween(
  fields: readonly FieldShape[],
  before: Content,
  after: Content,
): Difference[] {
  return fields.flatMap((field) =>
    differencesIn(field, before[field.name], after[field.name]).map(({ path, change }) => ({
      field: field.name,
      label: [field.label, ...path].join(' › '),
      change,
    })),
  );
}

interface Found {
  path: string[];
  change: Change;
}

function differencesIn(
  field: FieldShape,
  before: Value | undefined,
  after: Value | undefined,
): Found[] {
  if (digestOf({ it: before ?? null }) === digestOf({ it: after ?? null })) return [];
  if (field.kind === 'parts') {
    return differencesInParts(field.fields, listOf<Content>(before), listOf<Content>(after));
  }
  return [{ path: [], change: changeOf(field, before, after) }];
}

function changeOf(field: FieldShape, before: Value | undefined, after: Value | undefined): Change {
  if (field.kind === 'relation' && field.isMany) {
    return changeOfRelations(listOf<Related>(before), listOf<Related>(after));
  }
  const [was, is] = [wordsOf(field, before), wordsOf(field, after)];
  if (field.kind === 'longText' && was !== null && is !== null) {
    return { kind: 'text', pieces: changesInText(was, is) };
  }
  return { kind: 'value', before: was, after: is };
}

function changeOfRelations(before: readonly Related[], after: readonly Related[]): Change {
  const missingFrom = (list: readonly Related[], from: readonly Related[]) =>
    list
      .filter(({ documentId }) => !from.some((other) => other.documentId === documentId))
      .map(({ called }) => called);
  const added = missingFrom(after, before);
  const removed = missingFrom(before, after);
  return { kind: 'list', added, removed, isReordered: added.length + removed.length === 0 };
}

/** Parts that did not change keep their place; between them, parts are compared one by one. */
function differencesInParts(
  fields: readonly FieldShape[],
  before: readonly Content[],
  after: readonly Content[],
): Found[] {
  const sorted = (parts: readonly Content[]) => parts.map(digestOf).toSorted().join();
  if (sorted(before) === sorted(after)) {
    return [{ path: [], change: { kind: 'list', added: [], removed: [], isReordered: true } }];
  }
  const found: Found[] = [];
  const added: string[] = [];
  const removed: string[] = [];
  let rank = 0;
  let gone: readonly Content[] = [];
  for (const { kind, items } of alignment(before, after, isSamePart)) {
    if (kind === 'removed') {
      gone = items;
      continue;
    }
    if (kind === 'added') {
      for (const [index, part] of items.entries()) {
        const earlier = gone[index];
        if (earlier === undefined) added.push(partInWords(fields, part, rank + index));
        else found.push(...differencesInPart(fields, earlier, part, rank + index));
      }
      gone = gone.slice(items.length);
    }
    removed.push(...gone.map((part) => wordsOfPart(fields, part)));
    gone = [];
    rank += items.length;
  }
  removed.push(...gone.map((part) => wordsOfPart(fields, part)));
  if (added.length + removed.length > 0) {
    found.push({ path: [], change: { kind: 'list', added, removed, isReordered: false } });
  }
  return found;
}

function differencesInPart(
  fields: readonly FieldShape[],
  before: Content,
  after: Content,
  rank: number,
): Found[] {
  return fields.flatMap((field) =>
    differencesIn(field, before[field.name], after[field.name]).map(({ path, change }) => ({
      path: [`n° ${rank + 1}`, field.label, ...path],
      change,
    })),
  );
}

function partInWords(fields: readonly FieldShape[], part: Content, rank: number): string {
  return `n° ${rank + 1} (${wordsOfPart(fields, part)})`;
}

function isSamePart(one: Content, other: Content): boolean {
  return digestOf(one) === digestOf(other);
}

function listOf<Item>(value: Value | undefined): Item[] {
  return Array.isArray(value) ? (value as Item[]) : [];
}
