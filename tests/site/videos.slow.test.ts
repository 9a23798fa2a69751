import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openBrowser, openSession } from '../journeys/browser.ts';
import { invented } from './community.ts';
import { serveCommunity } from './served.ts';

const served = await serveCommunity(invented);
const browser = await openBrowser();

after(async () => {
  await browser.close();
  await served.close();
});

/** The page of the long post, and what it asks of other sites, which are all out of reach. */
async function longPost(javaScriptEnabled: boolean) {
  const context = await openSession(browser, { javaScriptEnabled });
  const elsewhere: string[] = [];
  await context.route(
    (url) => url.origin !== served.url,
    async (route) => {
      elsewhere.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<title>Lecteur</title>' });
    },
  );
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto(`${served.url}/actualites/dossier/`);
  return { page, elsewhere, refused };
}

test('a video asks nothing of its site before a click, and plays in its place after', async () => {
  const { page, elsewhere, refused } = await longPost(true);
  const button = page.getByRole('button', {
    name: 'Lancer la vidéo : La démonstration de la carte',
  });
  await button.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(elsewhere, []);

  await button.focus();
  const answered = page.waitForResponse(/youtube-nocookie/);
  await page.keyboard.press('Enter');
  await answered;
  const player = 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&start=90';
  assert.deepEqual(elsewhere, [player]);
  assert.deepEqual(refused, []);

  const frame = page.locator('iframe');
  assert.equal(await frame.count(), 1);
  assert.equal(await frame.getAttribute('title'), 'La démonstration de la carte, sur YouTube');
  assert.match((await frame.getAttribute('sandbox')) ?? '', /allow-scripts/);
  assert.doesNotMatch((await frame.getAttribute('sandbox')) ?? '', /top-navigation/);
  // The player takes the focus once its own page is there.
  await page.locator('iframe:focus').waitFor({ state: 'attached' });
  assert.ok(await page.getByRole('link', { name: 'La démonstration de la carte' }).isVisible());
});

test('without JavaScript, a video is a link to its site', async () => {
  const { page, elsewhere } = await longPost(false);
  const link = page.getByRole('link', { name: 'La démonstration de la carte, sur YouTube' });
  assert.ok(await link.isVisible());
  assert.equal(await page.getByRole('button', { name: 'Lancer la vidéo' }).count(), 0);
  assert.deepEqual(elsewhere, []);
});
