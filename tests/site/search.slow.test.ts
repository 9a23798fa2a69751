import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openSession } from '../journeys/browser.ts';
import { invented } from './community.ts';
import { type ServedCommunity, serveCommunity } from './served.ts';

suite('the page of the search, in a browser', () => {
  let served: ServedCommunity;
  let browser: Browser;

  before(async () => {
    served = await serveCommunity(invented);
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await openSession(browser, { locale: 'fr-FR', ...options });
    const page = await context.newPage();
    await page.goto(served.url + address);
    return page;
  }

  const results = (page: Page) => page.locator('.result__title a');
  const field = (page: Page) => page.getByRole('searchbox', { name: 'Que cherchez-vous' });

  async function typed(page: Page, words: string): Promise<void> {
    await field(page).pressSequentially(words);
  }

  /** Waits for what all these words find: each letter of them finds something before. */
  async function found(page: Page, words: string): Promise<void> {
    await page
      .getByText(new RegExp(`résultats? pour «\\s${words}\\s»`))
      .first()
      .waitFor({ state: 'attached' });
  }

  test('results come as one types, and the keyboard leads to them', async () => {
    const page = await open('/recherche/');
    await field(page).focus();
    await page.keyboard.type('carte lieu');
    await found(page, 'carte lieu');
    assert.equal(await results(page).first().innerText(), 'Carte des lieux');
    while ((await page.evaluate('document.activeElement.closest(".result") === null')) === true) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/startups/carte/');
    await page.goBack();
    await results(page).first().waitFor();
    assert.equal(await field(page).inputValue(), 'carte lieu', 'what was asked is in the address');
  });

  test('what was found is announced once one has stopped typing', async () => {
    const page = await open('/recherche/');
    await typed(page, 'développeuse');
    const status = page.getByRole('status');
    await status.getByText(/résultats? pour «\sdéveloppeuse\s»/).waitFor({ state: 'attached' });
    assert.match(new URL(page.url()).search, /^\?q=d%C3%A9veloppeuse$/);
    assert.match(await page.title(), /^«\u00a0développeuse\u00a0» · Recherche/);
  });

  test('one kind may be chosen, escape clears, and more results are a button away', async () => {
    const page = await open('/recherche/');
    await typed(page, 'billet');
    await found(page, 'billet');
    assert.equal(await results(page).count(), 20);
    await page.getByRole('button', { name: /Afficher plus/ }).click();
    await results(page).nth(21).waitFor();
    assert.equal(
      await page.evaluate('document.activeElement.textContent'),
      await results(page).nth(20).innerText(),
      'the first of the new results has the focus',
    );
    await page.getByRole('radio', { name: 'Offres' }).check();
    await page
      .getByText(/Aucun résultat pour «\sbillet\s» parmi les offres/)
      .first()
      .waitFor();
    await field(page).press('Escape');
    await page.getByText('Le début d’un mot suffit').waitFor();
    assert.equal(await field(page).inputValue(), '');
  });

  test('without a script, the form is answered by the server with the same results', async () => {
    const scripted = await open('/recherche/');
    await typed(scripted, 'billet');
    await found(scripted, 'billet');
    const page = await open('/recherche/', { javaScriptEnabled: false });
    await field(page).fill('billet');
    await page.locator('#recherche button').click();
    await page.waitForURL('**/recherche/?q=billet**');
    assert.deepEqual(await results(page).allInnerTexts(), await results(scripted).allInnerTexts());
    await page.getByRole('link', { name: 'Résultats suivants' }).click();
    await page.waitForURL('**page=2');
    assert.equal(await results(page).count(), 2);
  });

  test('when the index cannot be had, the form still works', async () => {
    const page = await open('/recherche/');
    await page.route('**/recherche/index/*', (route) => route.abort());
    await typed(page, 'carte');
    await page.getByText('La recherche n’a pas pu être chargée').waitFor();
    await field(page).press('Enter');
    await page.waitForURL('**/recherche/?q=carte**');
    assert.equal(await results(page).first().innerText(), 'Carte des lieux');
  });

  test('what the server has answered stays until something else is asked', async () => {
    const page = await open('/recherche/?q=billet&page=2');
    const index = page.waitForResponse('**/recherche/index/index.json');
    await field(page).focus();
    await index;
    assert.equal(await results(page).count(), 2, 'those of the second page');
    await field(page).press('End');
    await page.keyboard.type(' 3');
    await page
      .getByRole('status')
      .getByText(/résultats? pour «\sbillet 3\s»/)
      .waitFor({ state: 'attached' });
    assert.match(await page.title(), /^«\u00a0billet 3\u00a0» · Recherche/);
    assert.equal(new URL(page.url()).search, '?q=billet+3');
  });

  test('the answer of the server keeps the focus while the index comes', async () => {
    const page = await open('/recherche/?q=carte+lieu');
    await page.clock.install();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/recherche/index/index.json', async (route) => {
      await held;
      await route.continue();
    });
    await field(page).focus();
    await results(page).first().focus();
    const shard = page.waitForResponse(/recherche\/index\/[0-9a-f]+\.json/);
    letGo();
    await (await shard).finished();
    await page.clock.runFor(1_000);
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Carte des lieux');
  });

  test('one who comes back sees again all that was shown', async () => {
    const page = await open('/recherche/');
    await typed(page, 'billet');
    await found(page, 'billet');
    await page.getByRole('button', { name: /Afficher plus/ }).click();
    await results(page).nth(21).click();
    await page.waitForURL('**/actualites/billet-*/');
    await page.goBack();
    await results(page).nth(21).waitFor();
  });

  test('a page of before a release of another making asks to be loaded again', async () => {
    const page = await open('/recherche/');
    const json = { format: 0, entries: 0, shards: [] };
    await page.route('**/recherche/index/index.json', (route) => route.fulfill({ json }));
    await typed(page, 'carte');
    await page.getByText('rechargez cette page').waitFor();
  });

  test('what is typed is never markup', async () => {
    const page = await open('/recherche/');
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await field(page).fill('<img src=x> carte');
    await page
      .getByText(/«\s<img src=x> carte\s»/)
      .first()
      .waitFor();
    assert.equal(await page.locator('#resultats img').count(), 0);
    assert.deepEqual(faults, []);
  });

  test('where there is no page, the nearest is a link away', async () => {
    const page = await open('/startup/carte', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Carte des lieux' }).click();
    await page.waitForURL('**/startups/carte/');
  });
});
