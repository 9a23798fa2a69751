import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { type Cms, startCms } from '../harness.ts';
import { adminToken, pictureOf, type Writing, writingIn } from '../writing.ts';
import { animation, bomb, pdf, pdfWith, photo } from './received.ts';

let cms: Cms;
let staff: Writing;
let session: string;
before(async () => {
  cms = await startCms();
  staff = writingIn(cms);
  session = await adminToken(cms);
});
after(() => cms.stop());

interface Sent {
  status: number;
  /** What the admin shows when it is refused. */
  problem: string | undefined;
  file: Record<string, unknown> & { id: number; url: string };
}

interface Sending {
  bytes: Buffer;
  type?: string;
  info?: Record<string, unknown>;
  path?: string;
}

/** Sends a file as the admin does: over HTTP, as a member of staff. */
async function send(name: string, { bytes, type, info, path = '/upload' }: Sending): Promise<Sent> {
  const form = new FormData();
  form.append('files', new Blob([bytes], { type: type ?? 'image/png' }), name);
  form.append('fileInfo', JSON.stringify({ name, ...info }));
  const headers = { Authorization: `Bearer ${session}` };
  const response = await fetch(`${cms.url}${path}`, { method: 'POST', headers, body: form });
  const answer = (await response.json()) as { error?: { message: string } };
  const file = [answer].flat()[0] as unknown as Sent['file'];
  return { status: response.status, problem: answer.error?.message, file };
}

async function describeFile(id: number, info: Record<string, unknown>): Promise<Sent> {
  const response = await fetch(`${cms.url}/upload/files/${id}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${session}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ fileInfo: info }),
  });
  const answer = (await response.json()) as Sent['file'] & { error?: { message: string } };
  return { status: response.status, problem: answer.error?.message, file: answer };
}

const kept = (url: unknown) => readFileSync(join(cms.stateDirectory, 'uploads', String(url)));
const files = (where = {}) => cms.strapi.db.query('plugin::upload.file').count({ where });
const decorative = { decorative: true };

test('a picture is kept with its size and all that is said of it', async () => {
  const info = {
    alternativeText: ' Un pont de pierre ',
    credit: 'Camille Exemple',
    licence: 'cc_by_4_0',
  };
  for (const path of ['/upload', '/upload/files']) {
    const { status, file, problem } = await send('pont.png', {
      bytes: await photo('png'),
      info,
      path,
    });
    assert.equal(status, 201, problem);
    const { width, height, alternativeText, credit, licence } = file;
    assert.deepEqual(
      { width, height, alternativeText, credit, licence, decorative: file.decorative },
      { width: 60, height: 40, ...info, alternativeText: 'Un pont de pierre', decorative: false },
    );
  }
});

test('a picture may be decorative, and then has no alternative text', async () => {
  const byMark = await send('frise.png', { bytes: await photo('png'), info: decorative });
  const byWord = await send('frise.png', {
    bytes: await photo('png'),
    info: { alternativeText: 'Décorative' },
  });
  for (const { file } of [byMark, byWord]) {
    assert.deepEqual([file.decorative, file.alternativeText], [true, null]);
  }
});

test('a picture of which nothing is said is refused, with what to do', async () => {
  for (const path of ['/upload', '/upload/files']) {
    const { status, problem } = await send('muette.png', { bytes: await photo('png'), path });
    assert.equal(status, 400);
    assert.match(problem ?? '', /« muette\.png » n’a pas de texte de remplacement.*« décorative »/);
  }
  assert.equal(await files({ name: 'muette.png' }), 0);
});

test('of several, one that is refused keeps the others out', async () => {
  const form = new FormData();
  for (const name of ['bonne.png', 'autre.png']) {
    form.append('files', new Blob([await photo('png')], { type: 'image/png' }), name);
    const info = name === 'bonne.png' ? { alternativeText: 'Un pont' } : {};
    form.append('fileInfo', JSON.stringify({ name, ...info }));
  }
  const headers = { Authorization: `Bearer ${session}` };
  const response = await fetch(`${cms.url}/upload`, { method: 'POST', headers, body: form });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /« autre\.png »/);
  assert.equal(await files({ name: 'bonne.png' }), 0);
});

const accepted: readonly [string, string, () => Promise<Buffer>][] = [
  ['photo.jpg', 'image/jpeg', () => photo('jpeg')],
  ['photo.JPEG', 'image/jpeg', () => photo('jpeg')],
  ['photo.png', 'image/png', () => photo('png')],
  ['photo.webp', 'image/webp', () => photo('webp')],
  ['photo.avif', 'image/avif', () => photo('avif')],
  ['animation.gif', 'image/gif', () => animation('gif')],
  ['rapport.pdf', 'application/pdf', async () => pdf],
];

for (const [name, type, bytes] of accepted) {
  test(`${name} is accepted`, async () => {
    const { status, file, problem } = await send(name, {
      bytes: await bytes(),
      type,
      info: decorative,
    });
    assert.equal(status, 201, problem);
    assert.equal(file.mime, type);
  });
}

const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const refused: readonly [string, string, () => Buffer | Promise<Buffer>, RegExp][] = [
  ['page.png', 'image/png', () => html, /n’est pas une image lisible/],
  ['page.html', 'text/html', () => html, /n’est pas une image lisible/],
  ['page.pdf', 'application/pdf', () => html, /n’est pas un PDF lisible/],
  ['dessin.svg', 'image/svg+xml', () => svg, /SVG, qui peut contenir un programme/],
  ['dessin.png', 'image/png', () => svg, /n’est pas une image lisible/],
  ['photo.png', 'image/png', () => photo('jpeg'), /contient en réalité du JPEG/],
  ['photo.html', 'text/html', () => photo('png'), /contient en réalité du PNG/],
  ['photo.png', 'text/html', () => photo('png'), /annoncé comme « text\/html »/],
  ['bombe.png', 'image/png', bomb, /est trop grande \(40000 × 40000 pixels\)/],
  ['coupée.jpg', 'image/jpeg', async () => (await photo('jpeg')).subarray(0, 700), /pas une image/],
  ['vide.png', 'image/png', () => Buffer.alloc(0), /./],
];

for (const [name, type, bytes, why] of refused) {
  test(`${name}, declared as ${type}, is refused: ${why.source}`, async () => {
    const count = await files();
    const { status, problem } = await send(name, { bytes: await bytes(), type, info: decorative });
    assert.equal(status, 400);
    assert.match(problem ?? '', why);
    assert.equal(await files(), count);
  });
}

test('the place and the camera are left out of what visitors may fetch', async () => {
  for (const [format, extension] of [
    ['jpeg', 'jpg'],
    ['png', 'png'],
    ['webp', 'webp'],
    ['avif', 'avif'],
  ] as const) {
    const bytes = await photo(format);
    assert.ok((await sharp(bytes).metadata()).exif !== undefined);
    const type = `image/${format}`;
    const { file } = await send(`lieu.${extension}`, { bytes, type, info: decorative });
    const { exif, xmp } = await sharp(kept(file.url)).metadata();
    assert.deepEqual([exif, xmp], [undefined, undefined], format);
    assert.equal(file.size, Math.round(kept(file.url).length / 10) / 100);
  }
});

test('a photo on its side is kept upright', async () => {
  const bytes = await photo('jpeg', { orientation: 6 });
  const { file } = await send('debout.jpg', { bytes, type: 'image/jpeg', info: decorative });
  assert.deepEqual([file.width, file.height], [40, 60]);
  const { width, height, orientation } = await sharp(kept(file.url)).metadata();
  assert.deepEqual([width, height, orientation ?? 1], [40, 60, 1]);
});

describe('a picture that is replaced', () => {
  const first = async () =>
    (
      await send('avant.jpg', {
        bytes: await photo('jpeg'),
        type: 'image/jpeg',
        info: { alternativeText: 'Un pont', credit: 'Camille Exemple' },
      })
    ).file;

  test('keeps what was said of it, and is cleaned as well', async () => {
    const { id, url } = await first();
    for (const path of [`/upload?id=${id}`, `/upload/files/${id}/replace`]) {
      const bytes = await photo('jpeg', { orientation: 6 });
      const sending = { bytes, type: 'image/jpeg', path };
      const { status, file, problem } = await send('apres.jpg', sending);
      assert.equal(status, 200, problem);
      assert.deepEqual([file.alternativeText, file.credit], ['Un pont', 'Camille Exemple']);
      assert.deepEqual([file.width, file.height, file.url], [40, 60, url]);
      assert.equal((await sharp(kept(url)).metadata()).exif, undefined);
    }
  });

  test('is refused under the address of another type', async () => {
    const { id } = await first();
    const path = `/upload/files/${id}/replace`;
    const { status, problem } = await send('apres.png', { bytes: await photo('png'), path });
    assert.equal(status, 400);
    assert.match(problem ?? '', /est un fichier JPEG, et « apres\.png » un PNG/);
  });

  test('is asked for words when it never had any', async () => {
    const { id } = await pictureOf(cms, 'ancienne.png');
    const path = `/upload/files/${id}/replace`;
    const bytes = await photo('png');
    assert.match((await send('n.png', { bytes, path })).problem ?? '', /pas de texte de rempl/);
    const sent = await send('n.png', { bytes, path, info: { alternativeText: 'Un gué' } });
    assert.deepEqual([sent.status, sent.file.alternativeText], [200, 'Un gué']);
  });
});

describe('what is said of a picture', () => {
  test('can be changed, and not taken away', async () => {
    const { file } = await send('a.png', { bytes: await photo('png'), info: decorative });
    const spoken = await describeFile(file.id, {
      alternativeText: 'Un gué',
      licence: 'etalab_2_0',
    });
    assert.deepEqual(
      [spoken.status, spoken.file.alternativeText, spoken.file.decorative, spoken.file.licence],
      [200, 'Un gué', false, 'etalab_2_0'],
    );
    const emptied = await describeFile(file.id, { alternativeText: '' });
    assert.equal(emptied.status, 400);
    assert.match(emptied.problem ?? '', /n’aurait plus de texte de remplacement/);
    const again = await describeFile(file.id, { decorative: true });
    assert.deepEqual([again.file.alternativeText, again.file.decorative], [null, true]);
    assert.equal(again.file.licence, 'etalab_2_0');
  });

  test('may stay nothing for a picture that was there before, which keeps its other changes', async () => {
    const { id } = await pictureOf(cms, 'ancienne.png');
    const renamed = await describeFile(id, { name: 'renommée.png', alternativeText: '' });
    assert.deepEqual([renamed.status, renamed.file.name], [200, 'renommée.png']);
  });
});

test('a file that no screen brings is not kept either when it is of a type that none may give', async () => {
  const page = { name: 'p', hash: 'p', mime: 'text/html', size: 1, url: '/p', provider: 'local' };
  const row = { ...page, folderPath: '/' };
  const query = cms.strapi.db.query('plugin::upload.file');
  await assert.rejects(query.create({ data: row }), /n’est pas une image lisible/);
  const flat = { ...row, mime: 'image/png', width: 0 };
  await assert.rejects(query.create({ data: flat }), /n’est pas une image lisible/);
});

test('a PDF is kept without what its photos tell of where they were taken', async () => {
  const bytes = pdfWith(await photo('jpeg'));
  const { status, file } = await send('rapport.pdf', { bytes, type: 'application/pdf' });
  assert.equal(status, 201);
  const stored = kept(file.url);
  assert.equal(stored.length, bytes.length);
  assert.ok(bytes.includes('48.85') && !stored.includes('48.85'));
  assert.ok(stored.includes('Un rapport'));
});

test('the pictures that lack words are listed, those that visitors see first', async () => {
  await cms.strapi.db.query('plugin::upload.file').deleteMany({ where: {} });
  const [unseen, seen, drafted, covered] = [
    await pictureOf(cms, 'inconnue.png'),
    await pictureOf(cms, 'vue.png'),
    await pictureOf(cms, 'brouillon.png'),
    await pictureOf(cms, 'couverture.png'),
  ];
  await send('décor.png', { bytes: await photo('png'), info: decorative });
  await send('dite.png', { bytes: await photo('png'), info: { alternativeText: 'Un pont' } });
  await send('rapport.pdf', { bytes: pdf, type: 'application/pdf' });
  await staff.writeAndPublish('startup', { picture: seen.id });
  await staff.write('startup', { picture: drafted.id });
  await staff.writeAndPublish('post', { cover: covered.id, coverAlternative: 'Un pont' });
  const expected = [
    [seen.id, 'vue.png', 1],
    [covered.id, 'couverture.png', 0],
    [drafted.id, 'brouillon.png', 0],
    [unseen.id, 'inconnue.png', 0],
  ];
  const asked = (headers: Record<string, string>) =>
    fetch(`${cms.url}/parvis/pictures/lacking`, { headers });
  const answered = await asked({ Authorization: `Bearer ${session}` });
  const lacking = (await answered.json()) as { id: number; name: string; shownBy: number }[];
  assert.deepEqual(
    lacking.map(({ id, name, shownBy }) => [id, name, shownBy]),
    expected,
  );
  assert.equal((await asked({})).status, 401);
});
