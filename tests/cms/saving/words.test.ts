import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Attempt, tellConflict } from '../../../cms/src/admin/saving/words.ts';
import type { Conflict } from '../../../cms/src/history/answer.ts';

const now = new Date('2026-11-24T13:10:00.000Z');
const title = {
  field: 'title',
  label: 'Titre',
  change: { kind: 'value', before: 'Un', after: 'Deux' },
} as const;
const conflict: Conflict = {
  state: '2026-11-24T13:02:00.000Z',
  by: ['Camille Exemple'],
  isOwn: false,
  at: '2026-11-24T13:02:00.000Z',
  differences: [title],
};
const attempt: Attempt = {
  kind: 'save',
  mine: ['body'],
  labels: { title: 'Titre', body: 'Texte' },
};

const choices = (told: ReturnType<typeof tellConflict>) => told.choices.map(({ label }) => label);

describe('who saves second', () => {
  it('is told who saved, when, and that the fields are not the same', () => {
    const told = tellConflict(conflict, attempt, now);
    assert.equal(
      told.headline,
      'Camille Exemple a enregistré ce contenu pendant que vous l’écriviez',
    );
    assert.deepEqual(told.sentences, [
      'Rien n’a été remplacé, et rien de ce que vous avez écrit n’est perdu.',
      'Enregistré aujourd’hui à 14:02. Ce qui a changé : Titre.',
      'Vous avez changé autre chose : Texte.',
    ]);
    assert.deepEqual(choices(told), [
      'Garder mes changements et reprendre les siens',
      'Tout remplacer par les miens',
      'Abandonner les miens et recharger',
      'Revenir à ma page sans enregistrer',
    ]);
  });

  it('is told which fields both have changed', () => {
    const told = tellConflict(conflict, { ...attempt, mine: ['title', 'body'] }, now);
    assert.equal(told.sentences.at(-1), 'Vous avez changé la même chose : Titre.');
    assert.equal(
      choices(told)[0],
      'Garder mes changements, et les siens là où je n’ai rien changé',
    );
  });

  it('who publishes is offered to publish', () => {
    const told = tellConflict(conflict, { ...attempt, kind: 'publish' }, now);
    assert.equal(choices(told)[0], 'Garder mes changements, reprendre les siens et publier');
    const untouched = tellConflict(conflict, { ...attempt, kind: 'publish', mine: [] }, now);
    assert.deepEqual(choices(untouched), [
      'Publier avec ces changements',
      'Recharger',
      'Revenir à ma page sans enregistrer',
    ]);
  });

  it('is told of several people, and of themselves', () => {
    const three = { ...conflict, by: ['Camille', 'Sacha', 'Dominique'] };
    assert.equal(
      tellConflict(three, attempt, now).headline,
      'Camille, Sacha et Dominique ont enregistré ce contenu pendant que vous l’écriviez',
    );
    assert.equal(
      tellConflict({ ...conflict, isOwn: true }, attempt, now).headline,
      'Vous avez enregistré ce contenu dans un autre onglet',
    );
    assert.equal(
      tellConflict({ ...conflict, by: [] }, attempt, now).headline,
      'Ce contenu a changé pendant que vous l’écriviez',
    );
  });

  it('is not told that both are kept when what changed is not known', () => {
    const forgotten = tellConflict({ ...conflict, differences: null }, attempt, now);
    assert.match(forgotten.sentences[1] ?? '', /n’est plus connu/);
    assert.equal(choices(forgotten)[0], 'N’enregistrer que ce que j’ai changé');
    const inAWindow = tellConflict(conflict, { ...attempt, mine: null }, now);
    assert.equal(choices(inAWindow)[0], 'Tout remplacer par les miens');
  });

  it('in a window over a page, may keep both, and loses nothing of the page', () => {
    const labels = { title: 'Titre' };
    const inWindow = { ...attempt, mine: ['body'], labels, isInWindow: true };
    const told = tellConflict(conflict, inWindow, now);
    assert.equal(told.sentences.at(-1), 'Vous avez changé autre chose.');
    assert.deepEqual(choices(told), [
      'Garder mes changements et reprendre les siens',
      'Tout remplacer par les miens',
      'Revenir à ma page sans enregistrer',
    ]);
  });
});
