import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UNDESCRIBED } from '@parvis/shared';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { StoredFile } from '../../../cms/src/admin/pictures/file.ts';
import { Refusal, wordsOf } from '../../../cms/src/admin/pictures/refusal.ts';
import {
  coverWords,
  insertedInText,
  lackingWords,
  missingWords,
  problemOfChosen,
  toldBy,
} from '../../../cms/src/admin/pictures/words.ts';
import { pdf, photo } from '../media/received.ts';

const bridge: StoredFile = {
  id: 1,
  name: 'pont.png',
  url: '/uploads/pont_1a2b.png',
  mime: 'image/png',
  alternativeText: 'Un pont [de pierre]\nsur l’Erdre',
};

test('a picture must be described before it is used, or be decorative', () => {
  assert.match(missingWords(UNDESCRIBED) ?? '', /cochez « Décorative »/);
  assert.equal(missingWords({ ...UNDESCRIBED, decorative: true }), undefined);
  assert.equal(missingWords({ ...UNDESCRIBED, alternativeText: 'Un pont' }), undefined);
});

test('a picture tells its words, its mark, or that it has none', () => {
  assert.equal(toldBy({ ...UNDESCRIBED, alternativeText: 'Un pont' }), 'Un pont');
  assert.equal(toldBy({ ...UNDESCRIBED, decorative: true }), 'Décorative');
  assert.equal(toldBy(UNDESCRIBED), 'Sans texte de remplacement');
});

describe('a file chosen on a computer', () => {
  const chosen = (name: string, type: string, bytes: Buffer) =>
    problemOfChosen(new File([new Uint8Array(bytes)], name, { type }));

  test('is taken when it is a picture', async () => {
    assert.equal(await chosen('photo.jpg', 'image/jpeg', await photo('jpeg')), undefined);
  });

  test('is refused before it is sent, when it is not what it says, or no picture', async () => {
    const jpeg = await photo('jpeg');
    assert.match((await chosen('photo.png', 'image/png', jpeg)) ?? '', /en réalité du JPEG/);
    assert.match((await chosen('page.png', 'image/png', Buffer.from('<html>'))) ?? '', /lisible/);
    assert.match((await chosen('rapport.pdf', 'application/pdf', pdf)) ?? '', /est un PDF/);
  });

  test('is refused when it is too heavy, without being read', async () => {
    const heavy = { name: 'g.png', type: 'image/png', size: 20 * 1024 * 1024 + 1 };
    const problem = await problemOfChosen({ ...heavy, slice: () => assert.fail('it was read') });
    assert.match(problem ?? '', /pèse 21 Mo, et 20 Mo au plus/);
  });
});

describe('a picture inserted in a text', () => {
  /** As Strapi's editor writes it. */
  function written(file: StoredFile) {
    const { alternativeText, name, url } = insertedInText(file);
    const prefixed = url.startsWith('/') ? `https://cms.example${url}` : url;
    const [paragraph] = fromMarkdown(`![${alternativeText || name}](${prefixed})`).children;
    assert.ok(paragraph?.type === 'paragraph' && paragraph.children.length === 1);
    const [image] = paragraph.children;
    assert.ok(image?.type === 'image');
    return { alt: image.alt, url: image.url, title: image.title };
  }

  test('has the address that the site knows, and its words', () => {
    const alt = 'Un pont [de pierre] sur l’Erdre';
    assert.deepEqual(written(bridge), { alt, url: bridge.url, title: null });
  });

  test('says nothing when it is decorative', () => {
    assert.equal(written({ ...bridge, decorative: true }).alt, '');
  });

  test('has its credit as its caption', () => {
    const credited = { ...bridge, credit: 'Camille "C" Exemple', licence: 'cc_by_4_0' };
    assert.equal(written(credited).title, 'Camille "C" Exemple, CC BY 4.0');
  });
});

test('the fields of a cover begin with what is said of the picture', () => {
  const decorative = { ...bridge, alternativeText: null, decorative: true };
  assert.deepEqual(coverWords(decorative), { alternative: null, decorative: true });
  assert.equal(coverWords({ ...bridge, alternativeText: 'Un pont' }).alternative, 'Un pont');
});

test('the pictures that lack words are counted', () => {
  assert.match(lackingWords(0), /^Toutes les images ont/);
  assert.match(lackingWords(1), /^1 image n’a pas/);
  assert.match(lackingWords(2), /^2 images n’ont pas/);
});

test('a failure is told in French, whatever failed', () => {
  const answered = (status: number, message: string) => ({
    response: { data: { error: { status, message } } },
  });
  assert.equal(wordsOf(new Refusal('Non.')), 'Non.');
  assert.equal(wordsOf(answered(400, 'Parce que.')), 'Parce que.');
  assert.match(wordsOf(answered(403, 'Forbidden')), /Votre compte ne permet pas/);
  assert.match(wordsOf(answered(413, 'FileTooBig')), /trop lourd/);
  for (const failure of [answered(500, 'Internal Server Error'), new TypeError('fetch'), {}]) {
    assert.match(wordsOf(failure), /Rien de ce que vous avez écrit n’est perdu/);
  }
});
