import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import type { Locator, Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { holds } from '../holding.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  page = await desk.sits(administrator);
});
after(() => desk.close());

const panel = (title: string): Locator =>
  page.locator('aside', { has: page.getByRole('heading', { name: title, exact: true }) });
const checks = () => panel('Avant de publier');
const posting = () => panel('Visible dans les moteurs d’emploi');

async function opens(type: DocumentType, id: string): Promise<void> {
  await page.goto(`/admin/content-manager/collection-types/api::${type}.${type}/${id}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** What is said of an offer in which all is said, but for these. */
async function writeRole(data: Record<string, unknown> = {}): Promise<string> {
  const startup = await writing.writeAndPublish('startup', { name: 'Gué libre' });
  const contacts = [await writing.write('author')];
  return writing.write('role', {
    title: 'Designer pour Gué libre',
    body: 'Vous irez sur le terrain un jour par mois.',
    startup,
    contacts,
    closesOn: daysAhead(30),
    applyEmail: 'equipe@gue-libre.example',
    contract: 'independent',
    places: 'Lyon',
    salaryMin: 450,
    salaryMax: 550,
    salaryPeriod: 'day',
    salaryBasis: 'gross',
    ...data,
  });
}

const daysAhead = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const focused = () => page.evaluate('document.activeElement?.getAttribute("name")');

test('an offer in which nothing is missing has nothing to mend, and is told whole', async () => {
  await opens('role', await writeRole());
  await checks().getByText('Rien à redire').waitFor();
  await posting().getByText('Complète').waitFor();
});

test('what is typed is checked before it is saved', async () => {
  await page.getByRole('textbox', { name: 'Adresse électronique de candidature' }).fill('');
  await checks().getByText('1 point bloque la publication').waitFor();
  await checks().getByText('Personne ne peut postuler').waitFor();
});

test('a point leads to its field, by the keyboard too', async () => {
  const lead = checks().getByRole('button', { name: 'Aller à : Formulaire de candidature' });
  await lead.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction('document.activeElement?.getAttribute("name") === "applyUrl"');
  assert.equal(await focused(), 'applyUrl');
});

test('in a narrow window, the drawer that has the points leaves its place to the field', async () => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.getByRole('button', { name: 'Voir les panneaux' }).click();
  await checks().getByRole('button', { name: 'Aller à : Formulaire de candidature' }).click();
  const field = page.getByRole('textbox', { name: 'Formulaire de candidature' });
  // It takes clicks again: nothing is over it.
  await field.click();
  assert.equal(await focused(), 'applyUrl');
  await page.setViewportSize({ width: 1400, height: 1000 });
});

test('« Publier » is refused with the reason, and what was typed stays', async () => {
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page
    .getByText(/« Designer pour Gué libre » n’est pas publié/)
    .first()
    .waitFor();
  const email = page.getByRole('textbox', { name: 'Adresse électronique de candidature' });
  await holds(email, '');
});

test('an offer that lacks a town is told what to add, and where', async () => {
  await opens('role', await writeRole({ places: 'Toute la France', salaryMax: null }));
  await posting().getByText('Il manque une information').waitFor();
  await posting().getByText('Le salaire brut, minimal et maximal').waitFor();
  await posting().getByRole('button', { name: 'Aller à : Lieux' }).click();
  await page.waitForFunction('document.activeElement?.getAttribute("name") === "places"');
});

test('an offer that is over is never shown', async () => {
  await opens('role', await writeRole({ outcome: 'filled' }));
  await posting().getByText('une offre close n’est jamais montrée').waitFor();
});

const text = `Bonjour.\n\n${'Un paragraphe.\n\n'.repeat(40)}![](/uploads/rien.jpg)\n\nPostulez [ici](/recrutement/).`;

test('an announcement is told its points, with the criterion of each, and led to the line', async () => {
  await opens('post', await writing.write('post', { title: 'Une annonce', body: text }));
  await checks().getByText('2 points bloquent la publication, 4 conseils').waitFor();
  await checks().getByText('RGAA 1.1').waitFor();
  await checks().getByRole('button', { name: 'Aller à : Texte, ligne 83' }).first().click();
  const editor = page.locator('.CodeMirror');
  const selected = await editor.evaluate((box) =>
    (box as unknown as { CodeMirror: { getSelection(): string } }).CodeMirror.getSelection(),
  );
  assert.equal(selected, '![](/uploads/rien.jpg)');
  assert.equal(
    await page.evaluate('document.activeElement?.closest(".CodeMirror") !== null'),
    true,
  );
});

test('a point leads to a relation, and to a picture’s description', async () => {
  await checks().getByRole('button', { name: 'Aller à : Signataires' }).click();
  await page.waitForFunction('document.activeElement?.getAttribute("role") === "combobox"');
});

test('a point in a closed part opens it', async () => {
  const events = [
    { name: 'Essai', comment: 'Bien.' },
    { name: 'Bilan', comment: 'Voir http://localhost:8080/rien/.' },
  ];
  const id = await writing.write('startup', { mission: 'Dire si le passage est ouvert.', events });
  await opens('startup', id);
  await checks().getByText('1 point bloque la publication').waitFor();
  await checks()
    .getByRole('button', { name: /Aller à : .*› n° 2 › / })
    .click();
  await page.waitForFunction('document.activeElement?.getAttribute("name") === "events.1.comment"');
});

test('what has no drafts is advised before it is saved', async () => {
  await opens('author', await writing.write('author', { biography: '![](/uploads/rien.jpg)' }));
  await panel('Avant d’enregistrer').getByText('2 conseils').waitFor();
});

test('while the CMS does not answer, that is said; and once it does, it is heard', async () => {
  const id = await writing.write('page');
  await page.route('**/parvis/checks/**', (route) => route.abort());
  await opens('page', id);
  await checks().getByText('Vérification impossible').waitFor();
  await checks().getByText('Le CMS n’a pas répondu').waitFor();
  await page.unroute('**/parvis/checks/**');
  await checks().getByRole('button', { name: 'Réessayer' }).click();
  await checks().getByText('Rien à redire').waitFor();
});

test('before the first answer, the panel says that it checks', async () => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/parvis/checks/**', async (route) => {
    await held;
    await route.continue();
  });
  await opens('page', await writing.write('page'));
  await checks().getByText('Vérification…').waitFor();
  answer();
  await checks().getByText('Rien à redire').waitFor();
  await page.unroute('**/parvis/checks/**');
});

test('who may not read a document is told so, and not asked to try again', async () => {
  await page.route('**/parvis/checks/**', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/json',
      body: JSON.stringify({
        data: null,
        error: { status: 403, name: 'ForbiddenError', message: '' },
      }),
    }),
  );
  await opens('page', await writing.write('page'));
  await checks().getByText('n’a pas le droit de lire').waitFor();
  assert.equal(await checks().getByRole('button').count(), 0);
  await page.unroute('**/parvis/checks/**');
});
