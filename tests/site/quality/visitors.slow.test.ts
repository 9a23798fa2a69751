import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';
import { kept, shown } from './in-page/visitors.ts';
import { addresses, oneEach } from './templates.ts';
import { startVisit, type Visit } from './visiting.ts';

describe('what a visitor lends to the site', () => {
  let visit: Visit;
  before(async () => {
    visit = await startVisit();
  });
  after(() => visit.end());

  it('nothing is asked of another site, nothing is kept, nothing is refused nor fails', async () => {
    const problems = await visit.lookAtAll(addresses, async (page) => [
      ...(await problemsOnReloading(page, visit.served.url)),
      ...(await page.evaluate(kept)),
      ...(await page.context().cookies()).map(({ name }) => `keeps the cookie ${name}`),
    ]);
    assert.deepEqual(problems, []);
  });

  it('every answer forbids what is inline or from elsewhere', async () => {
    for (const address of [...oneEach, '/nulle-part/']) {
      const response = await fetch(`${visit.served.url}${address}`);
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /default-src 'self'/, address);
      // But for the frames of videos, which a visitor asks for: see `videos.slow.test.ts`.
      assert.doesNotMatch(policy.replace('frame-src https:;', ''), /unsafe|\*|https?:/, address);
      assert.equal(response.headers.get('Set-Cookie'), null, address);
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff', address);
    }
  });

  it('everything there is to read and follow is there without JavaScript', async () => {
    const withScripts = new Map<string, string[]>();
    await visit.lookAtAll(addresses, async (page, address) => {
      withScripts.set(address, await page.evaluate(shown));
      return [];
    });
    const problems = await visit.lookAtAll(
      addresses,
      async (page, address) => {
        const without = new Set(await page.evaluate(shown));
        const missing = (withScripts.get(address) ?? []).filter((item) => !without.has(item));
        return missing.map((item) => `lacks ${item}`);
      },
      { javaScriptEnabled: false },
    );
    assert.deepEqual(problems, []);
  });
});

async function problemsOnReloading(page: Page, site: string): Promise<string[]> {
  const problems: string[] = [];
  const onRequest = (request: Request) => {
    if (!request.url().startsWith(`${site}/`)) problems.push(`asks ${request.url()}`);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400 && response.url() !== page.url())
      problems.push(`${response.url()} answers ${response.status()}`);
  };
  const onMessage = (message: ConsoleMessage) => {
    // The browser says of a page of absence that it is one.
    if (message.location().url === page.url()) return;
    if (['error', 'warning'].includes(message.type())) problems.push(`says: ${message.text()}`);
  };
  const onError = (error: Error) => void problems.push(`fails: ${error.message}`);
  page.on('request', onRequest).on('response', onResponse);
  page.on('console', onMessage).on('pageerror', onError);
  await page.reload({ waitUntil: 'networkidle' });
  page.off('request', onRequest).off('response', onResponse);
  page.off('console', onMessage).off('pageerror', onError);
  return problems;
}
