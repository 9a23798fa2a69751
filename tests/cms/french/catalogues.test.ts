import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { neverShown } from '../../../cms/src/admin/french/never-shown.ts';
import { isShown, readCatalogues, writtenInCode } from './catalogues.ts';
import { foreignWords } from './vocabulary.ts';

/** A piece of a message, as the browser's own parser gives it. */
interface Piece {
  /** 0 a text, 1–4 an argument, 5 a select, 6 a plural, 7 a `#`, 8 a tag. */
  type: number;
  value: string;
  options?: Record<string, { value: Piece[] }>;
  children?: Piece[];
}

interface MessageFormat {
  new (message: string, locale: string): { getAst(): Piece[] };
}

/** The parser that the installed Strapi brings to the browser. */
const IntlMessageFormat = ['@strapi/strapi', '@strapi/admin', 'react-intl'].reduce(
  (require, name) => createRequire(require.resolve(`${name}/package.json`)),
  createRequire(import.meta.url),
)('intl-messageformat').default as MessageFormat;

const [TEXT, NUMBER_SIGN, TAG] = [0, 7, 8];

const { english, ours, french } = await readCatalogues();
const written = writtenInCode();
const keys = [...new Set([...Object.keys(english), ...written.map(({ key }) => key)])];
const shown = keys.filter((key) => isShown(key) && key in french);

test('the installed Strapi has messages to translate', () => {
  assert.ok(Object.keys(english).length > 2000 && written.length > 1500);
});

test('every message of Strapi’s catalogues is in French', () => {
  const missing = Object.keys(english).filter((key) => isShown(key) && !(key in french));
  assert.deepEqual(missing, [], 'Add them to cms/src/admin/french/');
});

test('every message that Strapi’s code writes outside of its catalogues is in French', () => {
  const missing = written.filter(({ key }) => isShown(key) && !(key in french));
  assert.deepEqual(missing, [], 'Add them to cms/src/admin/french/');
});

test('no message is translated that Strapi does not have', () => {
  const known = new Set(keys);
  const isKnown = (key: string) => known.has(key) || known.has(key.slice(key.indexOf('.') + 1));
  assert.deepEqual(
    Object.keys(ours).filter((key) => !isKnown(key)),
    [],
    'Remove them from cms/src/admin/french/',
  );
});

test('no message is translated that nobody can see', () => {
  assert.deepEqual(
    Object.keys(ours).filter((key) => !isShown(key)),
    [],
  );
});

test('each beginning of keys that nobody can see is that of messages of Strapi', () => {
  const idle = Object.values(neverShown)
    .flat()
    .filter((beginning) => !keys.some((key) => key.startsWith(beginning)));
  assert.deepEqual(idle, [], 'Remove them from cms/src/admin/french/never-shown.ts');
});

test('French messages speak French, with the words of the vocabulary', () => {
  const problems = shown.flatMap((key) => {
    const foreign = foreignWords(textsOf(parsed(french[key] ?? '')).join(' '));
    return foreign.length === 0 ? [] : [`${key}: ${foreign.join(', ')}`];
  });
  assert.deepEqual(problems, []);
});

test('the editor of texts does not call « Aperçu » what is not the page', () => {
  const confusing = shown.filter(
    (key) => key.startsWith('components.Wysiwyg') && /aperçu/i.test(french[key] ?? ''),
  );
  assert.deepEqual(confusing, []);
});

test('our messages have the apostrophes and spaces of French', () => {
  const problems = Object.entries(ours).filter(([, message]) => {
    const text = textsOf(parsed(message)).join('§');
    return /\p{L}'\p{L}|"|[\p{L}\d]\?|[\p{L}\d]!|\.\.\./u.test(text);
  });
  assert.deepEqual(problems, []);
});

test('French messages take the arguments and tags that the English ones are given', () => {
  const given = new Map([...written.map(({ key, message }) => [key, message] as const)]);
  for (const [key, message] of Object.entries(english)) given.set(key, message);
  const problems = shown.flatMap((key) => {
    const message = given.get(key);
    if (message === undefined || isUnreadable.has(key) || dropsArguments.has(key)) return [];
    const [wanted, used] = [namesIn(parsed(message)), namesIn(parsed(french[key] ?? ''))];
    const all = isToldTheType.has(key) ? [...wanted, '{type}'].sort() : wanted;
    return all.join() === used.join() ? [] : [`${key}: ${all.join()} / ${used.join()}`];
  });
  assert.deepEqual(problems, []);
});

/** Where Strapi wrote an address as if it were a tag: the browser shows the key's English as it is. */
const isUnreadable = new Set([
  'email.Settings.email.plugin.placeholder.defaultFrom',
  'email.Settings.email.plugin.placeholder.defaultReplyTo',
]);

/** Where French has no use for what English is given. */
const dropsArguments = new Set([
  // Without the greatest length: only addresses have one, and nobody reaches it.
  'content-manager.form.Input.hint.text',
]);

/** Where `rearranged.ts` tells what type of document is meant. */
const isToldTheType = new Set([
  'content-manager.containers.edit.title.new',
  'content-manager.containers.list.items',
  'content-manager.pages.ListView.header-subtitle',
]);

function parsed(message: string): Piece[] {
  return new IntlMessageFormat(message, 'fr').getAst();
}

function inside({ options = {}, children = [] }: Piece): Piece[] {
  return [...Object.values(options).flatMap(({ value }) => value), ...children];
}

function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.type === TEXT ? [piece.value] : textsOf(inside(piece))));
}

/** The arguments and tags of a message, each once, in order. */
function namesIn(pieces: readonly Piece[]): string[] {
  const names = pieces.flatMap((piece) => [
    ...(piece.type === TEXT || piece.type === NUMBER_SIGN ? [] : [nameOf(piece)]),
    ...namesIn(inside(piece)),
  ]);
  return [...new Set(names)].sort();
}

const nameOf = ({ type, value }: Piece) => (type === TAG ? `<${value}>` : `{${value}}`);
