import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from './machine/refusal.ts';

const random = () => randomBytes(32).toString('base64url');

/** Each secret, by the variable that carries it, and how one is made. */
const makers = {
  APP_KEYS: () => [random(), random(), random(), random()].join(','),
  ADMIN_JWT_SECRET: random,
  API_TOKEN_SALT: random,
  TRANSFER_TOKEN_SALT: random,
  PARVIS_SIGNAL_SECRET: random,
  PARVIS_PUBLISHER_TOKEN: () => randomBytes(64).toString('hex'),
};

export type SecretName = keyof typeof makers;
export type Secrets = Record<SecretName, string>;

const names = Object.keys(makers) as SecretName[];
const kept = z.partialRecord(z.enum(names as [SecretName, ...SecretName[]]), z.string().min(16));

/**
 * The secrets of a state folder: read from its file, with those that it does not have yet made
 * and added. Nobody but the file's owner may read it.
 *
 * @throws {Refusal} when the file is there and is not what this function wrote
 */
export async function readOrMakeSecrets(path: string): Promise<Secrets> {
  const known = await readSecrets(path);
  const absent = names.filter((name) => known[name] === undefined);
  const made = Object.fromEntries(absent.map((name) => [name, makers[name]()]));
  const secrets = { ...known, ...made } as Secrets;
  if (absent.length > 0) await writeSecrets(path, secrets);
  return secrets;
}

/** A password that a person can read out and type: small letters, capitals and digits. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz';
  const pick = (alphabet: string) => alphabet[randomInt(alphabet.length)];
  const word = () => Array.from({ length: 5 }, () => pick(letters)).join('');
  return `${pick(letters.toUpperCase())}${word()}-${word()}-${word()}-${pick('23456789')}${pick('23456789')}`;
}

async function readSecrets(path: string): Promise<Partial<Secrets>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  const parsed = kept.safeParse(parseJson(text));
  if (parsed.success) return parsed.data as Partial<Secrets>;
  throw new Refusal(
    `${path} is damaged: restore it from a backup, or remove it (editors will have to log in again).`,
  );
}

/** Written whole beside its place, then renamed: a crash leaves the old file or the new one. */
async function writeSecrets(path: string, secrets: Secrets): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  try {
    await writeFile(temporary, `${JSON.stringify(secrets, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
