import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { openBrowser } from '../journeys/browser.ts';
import { filteredCommunity } from './filtered-community.ts';
import { serveCommunity } from './served.ts';

const served = await serveCommunity(filteredCommunity);
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await served.close();
});

interface Visitor {
  javaScript?: boolean;
  width?: number;
}

async function visit(
  address: string,
  { javaScript = true, width = 1440 }: Visitor = {},
): Promise<Page> {
  const page = await browser.newPage({
    baseURL: served.url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: 800 },
  });
  await page.goto(address);
  return page;
}

/** All that a visitor sees of a filtered list. */
async function seen(page: Page) {
  const list = page.locator('[data-filtered]');
  const texts = async (selector: string) =>
    (await list.locator(selector).filter({ visible: true }).allTextContents()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
  const search = list.getByRole('searchbox');
  return {
    items: await texts('[data-choices] a'),
    groups: await texts('[data-group] h3'),
    status: (await texts('output'))[0],
    choices: await texts('label:has([data-count])'),
    checked: await texts('label:has(:checked)'),
    empty: await texts('label:has([data-none])'),
    text: (await search.count()) > 0 ? await search.inputValue() : '',
    clear: await texts('[data-clear]'),
    advice: await texts('[data-nothing]'),
  };
}

/** Waits for the address to have this query. */
const asks = (page: Page, query: string) => page.waitForURL((url) => url.search === query);

async function focused(page: Page): Promise<string> {
  const said = page.locator('label:has(:focus), :focus:not(input)');
  return ((await said.count()) > 0 && (await said.first().textContent())?.trim()) || '';
}

/** Goes on with the Tab key until what has the focus says this. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('Tab');
    if (label.test(await focused(page))) return;
  }
  assert.fail(`Tab never reaches ${label}.`);
}

test('a choice made by keyboard filters at once, keeps the focus, and is in the address', async () => {
  const page = await visit('/recrutement/');
  await tabTo(page, /^Design/);
  await page.keyboard.press('Space');
  await asks(page, '?metier=design');
  assert.equal((await seen(page)).status, '6 offres sur 24');
  assert.match(await focused(page), /^Design/);

  await tabTo(page, /^CDI/);
  await page.keyboard.press('Space');
  await asks(page, '?metier=design&contrat=permanent');
  const { items, status, choices } = await seen(page);
  assert.equal(status, '2 offres sur 24');
  assert.equal(items.length, 2);
  assert.ok(choices.includes('Design 2') && choices.includes('Data 2'), choices.join(', '));
  await page.close();
});

test('an address that is shared, left and come back to shows the same', async () => {
  const page = await visit('/recrutement/');
  await page.getByLabel('Paris').check();
  await page.getByLabel('CDD').check();
  await asks(page, '?contrat=fixed_term&lieu=paris');
  const chosen = await seen(page);

  const other = await visit(page.url());
  assert.deepEqual(await seen(other), chosen);
  await other.close();

  await page.locator('[data-choices]:not([hidden]) a').first().click();
  await page.waitForURL(/recrutement\/r\d+\/$/);
  await page.goBack();
  await asks(page, '?contrat=fixed_term&lieu=paris');
  assert.deepEqual(await seen(page), chosen);
  await page.close();
});

test('once the filters are cleared by keyboard, the focus is on what is shown', async () => {
  const page = await visit('/communaute/?q=elise&metier=data');
  await tabTo(page, /^Effacer les filtres/);
  await page.keyboard.press('Enter');
  await asks(page, '');
  assert.equal(await focused(page), '30 membres');
  const { text, checked, clear } = await seen(page);
  assert.deepEqual([text, checked, clear], ['', [], []]);
  await page.close();
});

test('members are found while one types, under their domains', async () => {
  const page = await visit('/communaute/');
  await page.getByLabel('Nom, rôle ou startup').focus();
  await page.keyboard.type('leo mor');
  await asks(page, '?q=leo+mor');
  const { items, groups } = await seen(page);
  assert.deepEqual(items, ['Léo Moreau', 'Léo Moreau']);
  assert.deepEqual(groups, ['Data', 'Design']);

  await page.keyboard.type(' zzz');
  await asks(page, '?q=leo+mor+zzz');
  const { advice, status } = await seen(page);
  assert.equal(status, '0 membre sur 30');
  assert.match(advice[0] ?? '', /^Rien ne correspond/);
  await page.close();
});

test('on a phone the filters open, and close on what they leave', async () => {
  const page = await visit('/startups/', { width: 360 });
  assert.deepEqual((await seen(page)).choices, []);
  await tabTo(page, /^Filtrer les startups/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Construction/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Filtrer$/);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), '3 startups sur 9');
  const { choices, items } = await seen(page);
  assert.deepEqual(choices, []);
  assert.equal(items.length, 3);
  await page.close();
});

test('without JavaScript the same choices are asked of the server, by keyboard', async () => {
  const page = await visit('/recrutement/', { javaScript: false });
  await tabTo(page, /^Design/);
  await page.keyboard.press('Space');
  await tabTo(page, /^CDI/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Filtrer$/);
  await Promise.all([page.waitForURL(/\?/), page.keyboard.press('Enter')]);
  await asks(page, '?metier=design&contrat=permanent');
  const answered = await seen(page);
  assert.equal(answered.status, '2 offres sur 24');
  const scripted = await visit(page.url());
  assert.deepEqual(await seen(scripted), answered);
  await Promise.all([page.close(), scripted.close()]);
});

const facets: Record<string, Record<string, string[]>> = {
  '/recrutement/': {
    metier: ['data', 'design', 'development', 'product', 'astronaute'],
    contrat: ['permanent', 'fixed_term'],
    lieu: ['lyon', 'paris', 'clermont-ferrand'],
    teletravail: ['none', 'full'],
    startup: ['s1', 's2', 's3'],
    incubateur: ['i0', 'i1'],
  },
  '/startups/': {
    phase: ['investigation', 'construction'],
    incubateur: ['i0', 'i1'],
    theme: ['sante', 'logement'],
    public: ['agents'],
    q: ['', 'Produit 3', 'trouver LIEU'],
  },
  '/communaute/': {
    metier: ['data', 'design'],
    presence: ['en-mission', 'bientot'],
    q: ['', 'elise', 'CHARGÉE dép', 'l’hermitte', '"<&>'],
  },
};

/** A few of the parameters that an address of a list may have. */
const anyQueryOf = (address: string) =>
  fc
    .subarray(
      Object.entries(facets[address] ?? {}).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      { maxLength: 4 },
    )
    .map((parameters) => new URLSearchParams(parameters).toString());

for (const address of Object.keys(facets)) {
  test(`the server and the browser show the same of ${address}`, async () => {
    const unscripted = await visit(address, { javaScript: false });
    const scripted = await visit(address);
    const whole = served.pages.get(address)?.body ?? '';
    // The browser has the page of the release, so that all it shows is its own work.
    await scripted.route(`**${address}?*`, (route) =>
      route.fulfill({ body: whole, contentType: 'text/html; charset=utf-8' }),
    );
    await fc.assert(
      fc.asyncProperty(anyQueryOf(address), async (query) => {
        await Promise.all([
          unscripted.goto(`${address}?${query}`),
          scripted.goto(`${address}?${query}`),
        ]);
        assert.deepEqual(await seen(scripted), await seen(unscripted));
      }),
      { numRuns: 15 },
    );
    await Promise.all([unscripted.close(), scripted.close()]);
  });
}
