import type { Fields, Remark } from '../source.ts';
import { emailIn, webAddressIn } from './addresses.ts';
import { readDate } from './dates.ts';
import type { Directory } from './directory.ts';
import { plainTitle } from './markdown/index.ts';
import { loosely, shortened } from './words.ts';

/** Reads the values of a front matter for a document; what can't be kept becomes a remark. */
export interface Reading {
  /** A line of words without Markdown signs. */
  words(key: string, longest?: number): string | null;
  /** Words as they are, signs and lines included. */
  prose(key: string): string | null;
  day(key: string): string | null;
  webAddress(key: string): string | null;
  email(key: string): string | null;
  /** The documents that a list of names refers to, each once; unknown names become remarks. */
  references(key: string, directory: Directory, what: string): string[];
  /** One of the codes of an enumeration, from the words that mean it. */
  code<Code extends string>(key: string, meanings: Readonly<Record<string, Code>>): Code | null;
  remark(key: string | undefined, message: string): void;
}

export function readingOf(fields: Fields, remarks: Remark[]): Reading {
  const remark = (key: string | undefined, message: string) => {
    remarks.push({ line: fields.line(key), message });
  };
  const fitted = (key: string, text: string, longest: number) => {
    if (text.length > longest)
      remark(key, `« ${key} » est trop long : coupé à ${longest} caractères`);
    return shortened(text, longest);
  };
  return {
    remark,
    words(key, longest = 255) {
      const text = fields.text(key);
      return text === null ? null : fitted(key, plainTitle(text), longest) || null;
    },
    prose: (key) => fields.text(key),
    day(key) {
      const text = fields.text(key);
      if (text === null) return null;
      const date = readDate(text);
      if (date === undefined) {
        remark(key, `« ${key}: ${excerpt(text)} » n’est pas une date : non repris`);
        return null;
      }
      if (date.remark !== null) remark(key, `« ${key} » : ${date.remark}`);
      return date.day;
    },
    webAddress(key) {
      const text = fields.text(key);
      if (text === null) return null;
      const address = webAddressIn(text);
      if (address === null) {
        remark(key, `« ${key}: ${excerpt(text)} » n’est pas une adresse web : non repris`);
      } else if (address !== text) {
        remark(key, `« ${key}: ${excerpt(text)} » lu « ${address} »`);
      }
      return address;
    },
    email(key) {
      const text = fields.text(key);
      if (text === null) return null;
      const address = emailIn(text);
      if (address === null) {
        remark(key, `« ${key}: ${excerpt(text)} » n’est pas une adresse électronique : non repris`);
      }
      return address;
    },
    references(key, directory, what) {
      return referencesIn(directory, fields.texts(key), (name, title) => {
        remark(
          key,
          title === null
            ? `${what} « ${name} » n’existe pas : lien non repris`
            : `${what} « ${name} » : compris comme « ${title} »`,
        );
      });
    },
    code(key, meanings) {
      const text = fields.text(key);
      if (text === null) return null;
      const code = meanings[loosely(text)];
      if (code === undefined)
        remark(key, `« ${key}: ${excerpt(text)} » n’est pas une valeur connue : non repris`);
      return code ?? null;
    },
  };
}

/** @param doubt told of each name that is unknown (`title` null) or recognised under another spelling */
export function referencesIn(
  directory: Directory,
  names: readonly string[],
  doubt: (name: string, title: string | null) => void,
): string[] {
  const ids = names.flatMap((name) => {
    const found = directory.find(name);
    if (found === undefined) doubt(name, null);
    else if (!found.isExact) doubt(name, found.title);
    return found?.documentId ?? [];
  });
  return [...new Set(ids)];
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
