import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  allPicturesShown,
  hiddenBelow,
  isStyled,
  layoutProblems,
  movements,
  outOfPanels,
  overbearing,
  pictureRooms,
  printed,
  spaceTexts,
  unevenCovers,
} from './in-page/layout.ts';
import { addresses, oneEach } from './templates.ts';
import { sizeOf, startVisit, type Visit, widths } from './visiting.ts';

/** A window of 1280 by 1024 px at 400 %. */
const zoomed = { width: 320, height: 256 };
/** Milliseconds for one click, on a machine that has much else to do. */
const PATIENCE = 15_000;

/** One address for each way of showing a picture. */
const illustrated = [
  '/actualites/',
  '/actualites/on-recrute/',
  '/startups/carte/',
  '/communaute/ada/',
  '/incubateurs/',
  '/incubateurs/atelier/',
];

describe('every page, whatever the window and the reader’s settings', () => {
  let visit: Visit;
  before(async () => {
    visit = await startVisit();
  });
  after(() => visit.end());

  it('never scrolls sideways, and cuts no text', async () => {
    const problems = await visit.lookAtAll(addresses, async (page) => {
      const found: string[] = [];
      for (const width of [320, ...widths]) {
        await page.setViewportSize(sizeOf(width));
        found.push(...(await page.evaluate(layoutProblems)).map((it) => `at ${width} px ${it}`));
      }
      return found;
    });
    assert.deepEqual(problems, []);
  });

  it('cuts no text when its reader spaces it out', async () => {
    const problems = await visit.lookAtAll(addresses, async (page) => {
      const before = await page.evaluate(hiddenBelow);
      await page.evaluate(spaceTexts);
      const found: string[] = [];
      for (const width of [360, 1440]) {
        await page.setViewportSize(sizeOf(width));
        const spaced = [
          ...(await page.evaluate(layoutProblems)),
          ...(await page.evaluate(hiddenBelow)).filter((hidden) => !before.includes(hidden)),
        ];
        found.push(...spaced.map((problem) => `at ${width} px ${problem}`));
      }
      return found;
    });
    assert.deepEqual(problems, []);
  });

  it('can be read and gone through at 400 %', async () => {
    const problems = await visit.lookAtAll(
      addresses,
      async (page) => [
        ...(await page.evaluate(layoutProblems)),
        ...(await page.evaluate(overbearing)),
        ...(await menuProblems(page)),
      ],
      { viewport: zoomed },
    );
    assert.deepEqual(problems, []);
  });

  it('keeps the room of its pictures until they come', async () => {
    const problems = await visit.lookAtAll(illustrated, async (page) => {
      const found: string[] = [];
      for (const width of [360, 1440]) {
        await page.setViewportSize(sizeOf(width));
        found.push(...(await movedByPictures(page)).map((it) => `at ${width} px ${it}`));
      }
      return found;
    });
    assert.deepEqual(problems, []);
  });

  it('gives the covers of a row of cards one height', async () => {
    const problems = await visit.lookAtAll(['/actualites/', '/actualites/page/1/'], (page) =>
      page.evaluate(unevenCovers),
    );
    assert.deepEqual(problems, []);
  });

  it('keeps what its panels say inside them', async () => {
    const problems = await visit.lookAtAll(
      ['/recrutement/passee-0/', '/startups/longue/', '/incubateurs/atelier/'],
      (page) => page.evaluate(outOfPanels),
      { viewport: zoomed },
    );
    assert.deepEqual(problems, []);
  });

  it('prints what a click would unfold, and nothing that serves on a screen alone', async () => {
    const problems = await visit.lookAtAll(['/startups/carte/', '/statistiques/'], async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(printed);
    });
    assert.deepEqual(problems, []);
  });

  it('moves nothing for who wants no movement', async () => {
    const problems = await visit.lookAtAll(oneEach, (page) => page.evaluate(movements));
    assert.deepEqual(problems, []);
  });
});

/** The pictures that are not as large before their files have come as after. */
async function movedByPictures(page: Page): Promise<string[]> {
  const come = Promise.withResolvers<void>();
  await page.route('**/media/**', async (route) => {
    await come.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.waitForFunction(isStyled);
  const before = await page.evaluate(pictureRooms);
  come.resolve();
  await page.waitForLoadState('load');
  await page.evaluate(allPicturesShown);
  const after = await page.evaluate(pictureRooms);
  await page.unrouteAll({ behavior: 'wait' });
  return before.flatMap((room, rank) =>
    room === after[rank] ? [] : [`has a picture that goes from ${room} to ${after[rank]}`],
  );
}

/** Every entry of the menu can be brought into the window and clicked, the menu opened first. */
async function menuProblems(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click({ timeout: PATIENCE });
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  const problems: string[] = [];
  for (const entry of await menu.getByRole('link').all()) {
    await entry.click({ trial: true, timeout: PATIENCE }).catch(async () => {
      problems.push(`has a menu entry out of reach: ${await entry.textContent()}`);
    });
  }
  problems.push(...(await page.evaluate(layoutProblems)).map((it) => `with its menu open ${it}`));
  await page.keyboard.press('Escape');
  if (await menu.isVisible()) problems.push('keeps its menu open after Escape');
  return problems;
}
