import lighthouse, { desktopConfig, type Flags, type Result } from 'lighthouse';
import { spreadOf } from '../figures.ts';

export const presets = ['mobile', 'desktop'] as const;
export type Preset = (typeof presets)[number];

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What several runs on one page amount to: medians. */
export interface Measure {
  /** From 0 to 100. */
  scores: Record<(typeof categories)[number], number>;
  /** Milliseconds, milliseconds, no unit, bytes. */
  figures: { lcp: number; tbt: number; cls: number; bytes: number };
  /** What keeps a score below 100, each once, in words. */
  shortcomings: string[];
}

const figureAudits = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const;

/**
 * Opens an address again and again, each time as a first visit.
 *
 * @param port of the debugger of a running Chromium
 */
export async function measure(
  url: string,
  preset: Preset,
  runs: number,
  port: number,
): Promise<Measure> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await runOnce(url, preset, port));
  const median = (of: (result: Result) => number) => spreadOf(results.map(of)).median;
  const score = (category: string) =>
    median((result) => Math.round((result.categories[category]?.score ?? 0) * 100));
  const figure = (audit: string) => median((result) => result.audits[audit]?.numericValue ?? 0);
  return {
    scores: mapped(categories, score),
    figures: {
      lcp: figure(figureAudits.lcp),
      tbt: figure(figureAudits.tbt),
      cls: figure(figureAudits.cls),
      bytes: figure(figureAudits.bytes),
    },
    shortcomings: [...new Set(results.flatMap(shortcomingsOf))],
  };
}

/** A machine that has much else to do may lose the trace of a load: it is then loaded again. */
const ATTEMPTS = 3;

async function runOnce(url: string, preset: Preset, port: number, attempt = 1): Promise<Result> {
  const flags: Flags = { port, onlyCategories: [...categories], logLevel: 'error' };
  const config = preset === 'desktop' ? desktopConfig : undefined;
  const outcome = await lighthouse(url, flags, config);
  if (outcome === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
  const { runtimeError } = outcome.lhr;
  if (runtimeError === undefined) return outcome.lhr;
  if (attempt < ATTEMPTS) return runOnce(url, preset, port, attempt + 1);
  throw new Error(`Lighthouse could not open ${url}: ${runtimeError.message}`);
}

/** The audits that count and are not perfect, with the first element or file that they name. */
function shortcomingsOf({ categories: found, audits }: Result): string[] {
  return Object.values(found).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap(({ id: name, weight }) => {
      const audit = audits[name];
      const { score = null, title = name, displayValue = '' } = audit ?? {};
      if (weight === 0 || score === null || score >= (id === 'performance' ? 0.995 : 1)) return [];
      return [
        [`${id}: ${title}`, displayValue, firstNamed(audit?.details)].filter(Boolean).join(', '),
      ];
    }),
  );
}

function firstNamed(details: unknown): string {
  const [item] = (details as { items?: unknown[] } | undefined)?.items ?? [];
  const { node, url } = (item ?? {}) as { node?: { snippet?: string }; url?: string };
  return node?.snippet ?? url ?? '';
}

function mapped<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
