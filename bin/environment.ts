import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from './machine/refusal.ts';

const port = z.coerce.number().int().min(1).max(65535);
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address beginning with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''));
const mailServer = z
  .string()
  .refine(
    (url) => /^smtps?:\/\/./.test(url) && URL.canParse(url) && new URL(url).hostname !== '',
    'must be an address like smtp://user:password@host:587 or smtps://user:password@host:465',
  );
const mailbox = z
  .string()
  .regex(
    /^([^\s<>@]+@[^\s<>@]+|[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>)$/,
    'must be an e-mail address, or a name and <an e-mail address>',
  );
const secret = z.string().min(16, 'must have at least 16 characters');

/** Every variable that the project reads. None is needed to start. */
const variables = z.object({
  PARVIS_STATE_DIR: z.string().min(1).default('var'),
  PARVIS_HOST: z.string().min(1).default('127.0.0.1'),
  PARVIS_SITE_PORT: port.default(8080),
  PARVIS_CMS_PORT: port.default(1337),
  PARVIS_PUBLISHER_PORT: port.default(4000),
  PARVIS_SITE_URL: address.optional(),
  PARVIS_CMS_URL: address.optional(),
  PARVIS_ADMIN_URL: address.optional(),
  PARVIS_SIGNAL_URL: address.optional(),
  PARVIS_WITNESS_URL: address.optional(),
  PARVIS_SIGNAL_SECRET: secret.optional(),
  PARVIS_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/, 'must be whsec_ and a secret in base64')
    .optional(),
  PARVIS_PUBLISHER_TOKEN: secret.optional(),
  PARVIS_LOOK_INTERVAL: z.coerce.number().min(1).max(86_400).default(30),
  PARVIS_LARGEST_REMOVAL: z.coerce.number().min(0).max(1).default(0.2),
  PARVIS_KEEP_RELEASES: z.coerce.number().int().min(2).default(200),
  PARVIS_KEEP_DAYS: z.coerce.number().positive().default(30),
  PARVIS_ADMIN_EMAIL: z.email().default('admin@parvis.invalid'),
  PARVIS_ADMIN_PASSWORD: z
    .string()
    .regex(
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,72}$/,
      'must have 8 to 72 characters, with a small letter, a capital and a digit',
    )
    .optional(),
  PARVIS_SMTP_URL: mailServer.optional(),
  PARVIS_MAIL_FROM: mailbox.optional(),
  PARVIS_CHROMIUM: z.string().min(1).optional(),
  APP_KEYS: secret.optional(),
  ADMIN_JWT_SECRET: secret.optional(),
  API_TOKEN_SALT: secret.optional(),
  TRANSFER_TOKEN_SALT: secret.optional(),
  DATABASE_CLIENT: z.enum(['sqlite', 'postgres']).default('sqlite'),
  DATABASE_FILENAME: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
});

export type VariableName = keyof z.infer<typeof variables>;
export const variableNames = Object.keys(variables.shape) as VariableName[];

/** Where a state folder keeps what, as absolute paths. */
export interface StatePaths {
  directory: string;
  database: string;
  secrets: string;
  /** Exists once the community's content has begun: from then on no sample is loaded. */
  contentMarker: string;
  publicFolder: string;
}

export interface Environment {
  state: StatePaths;
  ports: { site: number; cms: number; publisher: number };
  host: string;
  siteUrl: string;
  cmsUrl: string;
  adminEmail: string;
  adminPassword: string | undefined;
  chromium: string | undefined;
  database: 'sqlite' | 'postgres';
  /** Every variable that has a value, the derived ones included, as a child process gets them. */
  values: Partial<Record<VariableName, string>>;
}

/**
 * The environment of a command: the process's variables, and below them those of `.env` at the
 * root of the repository.
 *
 * @throws {Refusal} naming every variable that is wrong
 */
export function loadEnvironment(root: string): Environment {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return readEnvironment(process.env, root);
}

/**
 * @param given variables by name; an empty one counts as absent
 * @param root what a relative path in a variable is relative to
 * @throws {Refusal} naming every variable that is wrong
 */
export function readEnvironment(
  given: Readonly<Record<string, string | undefined>>,
  root: string,
): Environment {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  const parsed = variables.safeParse(filled);
  const malformed = parsed.error?.issues ?? [];
  const problems = [
    ...malformed.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...contradictions(filled),
  ];
  if (!parsed.success || problems.length > 0) throw refusalOf(problems);
  return derive(parsed.data, root);
}

/** What is wrong between variables that are each well formed. */
function contradictions(given: Readonly<Record<string, string | undefined>>): string[] {
  const ports = [
    given.PARVIS_SITE_PORT ?? '8080',
    given.PARVIS_CMS_PORT ?? '1337',
    given.PARVIS_PUBLISHER_PORT ?? '4000',
  ];
  return [
    ...(new Set(ports).size < ports.length
      ? ['PARVIS_SITE_PORT, PARVIS_CMS_PORT, PARVIS_PUBLISHER_PORT: must be three different ports']
      : []),
    ...(given.DATABASE_CLIENT === 'postgres' && !given.DATABASE_URL
      ? ['DATABASE_URL: must be given when DATABASE_CLIENT is postgres']
      : []),
    ...(Boolean(given.PARVIS_SMTP_URL) !== Boolean(given.PARVIS_MAIL_FROM)
      ? ['PARVIS_SMTP_URL, PARVIS_MAIL_FROM: must be given together, or not at all']
      : []),
  ];
}

function refusalOf(problems: readonly string[]): Refusal {
  return new Refusal(
    `The environment has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`} (see .env.example):\n${problems
      .map((problem) => `  ${problem}`)
      .join('\n')}`,
  );
}

function derive(given: z.infer<typeof variables>, root: string): Environment {
  const directory = resolve(root, given.PARVIS_STATE_DIR);
  const complete = {
    ...given,
    PARVIS_STATE_DIR: directory,
    PARVIS_SITE_URL: given.PARVIS_SITE_URL ?? `http://localhost:${given.PARVIS_SITE_PORT}`,
    PARVIS_CMS_URL: given.PARVIS_CMS_URL ?? `http://127.0.0.1:${given.PARVIS_CMS_PORT}`,
    PARVIS_SIGNAL_URL:
      given.PARVIS_SIGNAL_URL ?? `http://127.0.0.1:${given.PARVIS_PUBLISHER_PORT}/signal`,
    DATABASE_FILENAME: resolve(root, given.DATABASE_FILENAME ?? join(directory, 'data.db')),
  };
  return {
    state: {
      directory,
      database: complete.DATABASE_FILENAME,
      secrets: join(directory, 'secrets.json'),
      contentMarker: join(directory, 'content-begun'),
      publicFolder: join(directory, 'public'),
    },
    ports: {
      site: complete.PARVIS_SITE_PORT,
      cms: complete.PARVIS_CMS_PORT,
      publisher: complete.PARVIS_PUBLISHER_PORT,
    },
    host: complete.PARVIS_HOST,
    siteUrl: complete.PARVIS_SITE_URL,
    cmsUrl: complete.PARVIS_CMS_URL,
    adminEmail: complete.PARVIS_ADMIN_EMAIL,
    adminPassword: complete.PARVIS_ADMIN_PASSWORD,
    chromium: complete.PARVIS_CHROMIUM,
    database: complete.DATABASE_CLIENT,
    values: Object.fromEntries(
      Object.entries(complete).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    ),
  };
}
