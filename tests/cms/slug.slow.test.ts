import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cms, startCms } from './harness.ts';
import { type Writing, writingIn } from './writing.ts';

let cms: Cms;
let staff: Writing;
before(async () => {
  cms = await startCms();
  staff = writingIn(cms);
});
after(() => cms.stop());

const slugOfDraft = async (...asked: Parameters<Writing['draft']>) =>
  (await staff.draft(...asked)).slug;

for (const [title, slug] of [
  ['L’été de l’accessibilité', 'l-ete-de-l-accessibilite'],
  ['Chargé·e de déploiement', 'charge-e-de-deploiement'],
  ['Un·e Cœur & 100 € à Besançon', 'un-e-coeur-et-100-euros-a-besancon'],
  ['Développeur.e', 'developpeur-e'],
]) {
  test(`« ${title} » is given the address « ${slug} »`, async () => {
    assert.equal(await slugOfDraft('post', await staff.write('post', { title })), slug);
  });
}

test('documents of the same title are told apart by a number', async () => {
  const ids = [];
  for (let count = 0; count < 3; count += 1) {
    ids.push(await staff.write('startup', { name: 'Le même nom' }));
  }
  const slugs = await Promise.all(ids.map((id) => slugOfDraft('startup', id)));
  assert.deepEqual(slugs, ['le-meme-nom', 'le-meme-nom-2', 'le-meme-nom-3']);
});

test('two types may share a slug', async () => {
  const startup = await staff.write('startup', { name: 'Partagé' });
  const category = await staff.write('category', { name: 'Partagé' });
  assert.equal(await slugOfDraft('startup', startup), await slugOfDraft('category', category));
});

test('a slug that staff type is put in order', async () => {
  const id = await staff.write('post', { slug: ' L’Adresse Choisie ! ' });
  assert.equal(await slugOfDraft('post', id), 'l-adresse-choisie');
});

test('a slug does not follow later changes of the title', async () => {
  const id = await staff.write('post', { title: 'Premier titre' });
  await staff.edit('post', id, { title: 'Second titre' });
  assert.equal(await slugOfDraft('post', id), 'premier-titre');
});

test('a slug that staff empty is made again from the title', async () => {
  const id = await staff.write('post', { title: 'Titre de départ' });
  await staff.edit('post', id, { title: 'Titre corrigé', slug: '' });
  assert.equal(await slugOfDraft('post', id), 'titre-corrige');
});

test('a draft without a title waits for its slug', async () => {
  const id = await staff.write('post', { title: null });
  assert.equal(await slugOfDraft('post', id), null);
  await staff.edit('post', id, { title: 'Enfin un titre' });
  assert.equal(await slugOfDraft('post', id), 'enfin-un-titre');
});

test('a title of signs alone still has an address', async () => {
  assert.equal(await slugOfDraft('post', await staff.write('post', { title: '«…» !' })), 'post');
});

test('a slug that another document has is refused on its field, in French', async () => {
  await staff.write('incubator', { name: 'Déjà là' });
  await assert.rejects(staff.write('incubator', { slug: 'deja-la' }), (error: Refusal) => {
    assert.match(error.message, /« deja-la » est celle/);
    assert.deepEqual(error.details.errors[0]?.path, ['slug']);
    return true;
  });
});

test('a slug that means something else on the site is refused', async () => {
  await assert.rejects(staff.write('page', { slug: 'statistiques' }), /adresse réservée/);
  assert.equal(
    await slugOfDraft('page', await staff.write('page', { title: 'Statistiques' })),
    'statistiques-2',
  );
});

test('the copy of a document has an address of its own', async () => {
  const original = await staff.write('post', { title: 'À copier' });
  const copy = await cms.strapi
    .documents('api::post.post')
    .clone({ documentId: original, data: {} });
  assert.equal(copy?.entries[0]?.slug, 'a-copier-2');
});

test('two documents of one title, created at once, are told apart', async () => {
  const ids = await Promise.all(
    [1, 2, 3, 4].map(() => staff.write('author', { name: 'En même temps' })),
  );
  const slugs = await Promise.all(ids.map((id) => slugOfDraft('author', id)));
  assert.equal(new Set(slugs).size, 4);
});

interface Refusal extends Error {
  details: { errors: { path: string[] }[] };
}
