import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayPermissions } from '../../../cms/src/french/permissions.ts';
import { isRefusal, sayRefusal } from '../../../cms/src/french/refusal.ts';
import { inFrench } from '../../../cms/src/french/saying.ts';

/** What the installed Strapi was seen to answer, and what staff read instead. */
const answers: [english: string, french: string][] = [
  ['Invalid credentials', 'L’adresse électronique ou le mot de passe n’est pas le bon.'],
  ['Too many requests, please try again later.', 'Trop d’essais : réessayez dans cinq minutes.'],
  [
    'Forbidden',
    'Votre rôle ne permet pas de faire cela. Si vous en avez besoin, demandez à un administrateur.',
  ],
  ['Not Found', 'Cela n’existe pas, ou plus.'],
  ['This attribute must be unique', 'Cette valeur est déjà prise par un autre contenu.'],
  ['title must be defined.', 'À remplir.'],
  ['missions[0].start is a required field', 'À remplir.'],
  ['title must be at most 300 characters', 'Trop long : 300 caractères au plus.'],
  ['positions must be greater than or equal to 1', 'Trop petit : 1 au moins.'],
  ['slug must match the following: "/^[a-z]+$/"', 'Ce n’est pas la forme attendue.'],
  ['email must be a valid email', 'Cette adresse électronique n’est pas valide.'],
  ['photo.jpg exceeds size limit of 20 MB.', '« photo.jpg » est trop lourd : 20 MB au plus.'],
  ["File type 'text/html' is not allowed", 'Ce type de fichier n’est pas accepté.'],
  [
    'The name must be unique and a role with name `Relecture` already exists.',
    'Un autre rôle se nomme « Relecture ».',
  ],
];

for (const [english, french] of answers) {
  test(`staff read « ${french} » for “${english}”`, () => assert.equal(inFrench(english), french));
}

test('what Parvis says itself, and what nobody knows, stays as it is', () => {
  for (const said of ['Cette adresse est déjà celle d’une autre annonce.', 'A brand new sentence'])
    assert.equal(inFrench(said), said);
});

const labelOf = (field: string) => ({ slug: 'Adresse', title: 'Titre' })[field] ?? field;

test('a refusal names the field, as its form does', () => {
  const answer = refusal('This attribute must be unique', [
    { path: ['slug'], message: 'This attribute must be unique' },
  ]);
  sayRefusal(answer, labelOf);
  assert.equal(answer.error.message, 'Adresse : Cette valeur est déjà prise par un autre contenu.');
  assert.equal(
    answer.error.details.errors[0]?.message,
    'Cette valeur est déjà prise par un autre contenu.',
  );
});

test('a refusal of several fields names them all', () => {
  const answer = refusal('2 errors occurred', [
    { path: ['title'], message: 'title must be defined.' },
    { path: ['slug'], message: 'slug must be at most 80 characters' },
  ]);
  sayRefusal(answer, labelOf);
  assert.equal(
    answer.error.message,
    'Titre : À remplir.\nAdresse : Trop long : 80 caractères au plus.',
  );
});

test('a refusal that Parvis wrote keeps its own sentence', () => {
  const answer = refusal('Une offre ne peut pas fermer avant d’ouvrir.', [
    { path: ['closesOn'], message: 'Avant l’ouverture.' },
  ]);
  sayRefusal(answer, labelOf);
  assert.equal(answer.error.message, 'Une offre ne peut pas fermer avant d’ouvrir.');
});

test('the login page still recognises a suspended account', () => {
  const answer = { error: { name: 'ApplicationError', message: 'User not active' } };
  sayRefusal(answer, labelOf);
  assert.equal(answer.error.message, 'User not active');
});

test('only refusals are taken for refusals', () => {
  assert.ok(isRefusal({ error: { message: 'Forbidden' } }));
  for (const other of [null, 'error', { data: {} }, { error: null }, { error: 'x' }])
    assert.ok(!isRefusal(other));
});

test('the form of a role reads French, and the names of the lists', () => {
  const answer = {
    data: {
      conditions: [{ displayName: 'Is creator' }],
      sections: {
        plugins: [{ displayName: 'Access the Media Library', subCategory: 'general' }],
        settings: [
          { displayName: 'Create (invite)', category: 'users and roles', subCategory: 'users' },
        ],
        collectionTypes: {
          actions: [{ label: 'Publish' }],
          subjects: [{ uid: 'api::post.post', label: 'post' }],
        },
        singleTypes: { actions: [], subjects: [{ uid: 'api::new.new', label: 'new' }] },
      },
    },
  };
  sayPermissions(answer, (uid) => (uid === 'api::post.post' ? 'Annonces' : undefined));
  assert.deepEqual(answer.data, {
    conditions: [{ displayName: 'Est l’auteur du contenu' }],
    sections: {
      plugins: [{ displayName: 'Ouvrir la page des fichiers', subCategory: 'général' }],
      settings: [
        {
          displayName: 'Créer (inviter)',
          category: 'utilisateurs et rôles',
          subCategory: 'utilisateurs',
        },
      ],
      collectionTypes: {
        actions: [{ label: 'Publier' }],
        subjects: [{ uid: 'api::post.post', label: 'Annonces' }],
      },
      singleTypes: { actions: [], subjects: [{ uid: 'api::new.new', label: 'new' }] },
    },
  });
});

function refusal(message: string, errors: { path: string[]; message: string }[]) {
  return { error: { name: 'ValidationError', message, details: { errors } } };
}
