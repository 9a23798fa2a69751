import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';
import { requireChromium } from '../../bin/machine/chromium.ts';
import { isExecutable } from '../../bin/machine/program.ts';

/** A busy machine is three times as slow as a calm one, where the longest wait takes some seconds. */
const PATIENCE_MS = 90_000;

/**
 * A real Chromium: the one that `npm test` found, else one of this machine.
 *
 * @param more switches of Chromium's command line
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const refuse = async () => ({ ok: false, end: 'not tried', output: 'npm test installs one' });
  const executablePath = await requireChromium(
    process.env.PARVIS_CHROMIUM || undefined,
    process.env.PATH ?? '',
    { isExecutable, isRoot: false, say: console.log, run: refuse },
  );
  // Containers give Chromium neither its own sandbox nor a large shared memory.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', ...more];
  return chromium.launch({ executablePath, args });
}

/** A session with nothing kept from another, whose waits last a minute and a half at most. */
export async function openSession(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<BrowserContext> {
  const session = await browser.newContext(options);
  session.setDefaultTimeout(PATIENCE_MS);
  return session;
}
