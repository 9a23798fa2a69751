import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;
/** How many addresses the CMS was asked for; each is another, as links with their own end are. */
let asked = 0;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  page = await desk.sits(administrator);
  await page.route('**/content-manager/preview/url/**', (route) => {
    asked += 1;
    return route.fulfill({ json: { data: { url: addressOf(asked) } } });
  });
});
after(() => desk.close());

const addressOf = (rank: number) => `https://site.invalid/apercu/lien-${rank}/cadre/`;

/** Of a type with drafts, and of one without. */
const names = { post: 'Une annonce à relire', author: 'Camille Exemple' } as const;

async function openForm(type: keyof typeof names): Promise<void> {
  const name = names[type];
  const id = await writing.write(type, type === 'post' ? { title: name } : { name });
  await page.goto(`/admin/content-manager/collection-types/api::${type}.${type}/${id}`);
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).waitFor();
}

/** Opens the preview, and waits until the frame shows the address that the CMS gave after that. */
async function openPreview(): Promise<void> {
  const made = addressOf(asked + 1);
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();
  await page.locator(`[data-testid="preview-iframe"][src="${made}"]`).waitFor();
}

for (const type of ['post', 'author'] as const) {
  test(`the frame beside one ${type} has a link made as it opens, each time`, async () => {
    await openForm(type);
    await openPreview();
    await page.getByRole('link', { name: 'Fermer l’aperçu' }).click();
    await page.getByRole('heading', { name: names[type], level: 1 }).waitFor();
    await openPreview();
  });
}
