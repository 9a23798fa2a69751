import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../site/publisher/server/answer.ts';
import { aContent, aDraft, aLink, createFakePreview, textOf } from './fake-preview.ts';

const page = (words: string) => ({
  queries: {},
  render: async () => ({
    status: 200,
    body: `<html><head></head><body>${words}</body></html>`,
  }),
});

const headersOf = (answer: Answer) => new Headers(answer.headers);

describe('a preview', () => {
  it('shows the draft in the place of what is published', async () => {
    const preview = createFakePreview();
    preview.cmsSays(aContent());
    const answer = await preview.page(aLink());
    assert.equal(answer.status, 200);
    assert.match(await textOf(answer), /Un secret/);
    assert.deepEqual(preview.asked, [{ link: aLink(), purpose: 'page' }]);
    assert.equal([...preview.content.entries()].length, 0);
  });

  it('is kept, indexed and framed by nobody but the CMS', async () => {
    const preview = createFakePreview(page('bonjour'));
    preview.cmsSays(aContent());
    const answers = [
      await preview.page(aLink()),
      await preview.frame(aLink()),
      await preview.page('n’importe quoi'),
      await preview.page(aLink({ expiresAt: new Date(0) })),
    ];
    for (const headers of answers.map(headersOf)) {
      assert.equal(headers.get('cache-control'), 'private, no-store');
      assert.equal(headers.get('x-robots-tag'), 'noindex, nofollow');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('speculation-rules'), null);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /frame-ancestors 'self' https:\/\/redaction\.invalid(;|$)/);
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
    }
  });

  it('says in a banner what it is, and what is not finished', async () => {
    const preview = createFakePreview(page('bonjour'));
    preview.cmsSays(aContent({ missing: ['body'] }));
    const text = await textOf(await preview.page(aLink()));
    assert.match(text, /<strong>Aperçu<\/strong> : brouillon, pas en ligne\./);
    assert.match(text, /1 point à voir/);
    assert.match(text, /« Texte » est vide\./);
  });

  it('tells who has a shared link until when it lasts, and when an announcement comes out', async () => {
    const preview = createFakePreview(page('bonjour'));
    const attributes = { ...aDraft().attributes, publicationDate: '2026-04-01T07:30:00.000Z' };
    preview.cmsSays(aContent({ attributes }));
    const text = await textOf(await preview.page(aLink({ share: 'abc' })));
    assert.match(text, /à partir du 1er avril 2026 à 09\u00a0h\u00a030, une fois publiée/);
    assert.match(text, /Lien valable jusqu’au 11 mars 2026 à 11\u00a0h\u00a000\./);
  });

  it('leads to the site, from a frame in another tab, and nowhere that visitors cannot go', async () => {
    const links =
      '<a href="/actualites/">Toutes</a> <a href="#bas">Bas</a> <a class="x" href="/recrutement/offre/">Offre</a> <a href="/actualites/un-secret/">Ici</a>';
    const preview = createFakePreview(page(links));
    preview.cmsSays({
      document: aDraft(),
      linked: [
        aDraft({ type: 'role', documentId: 'r', attributes: { title: 'Offre', slug: 'offre' } }),
      ],
      files: [],
    });
    const framed = await textOf(await preview.page(aLink()));
    assert.match(framed, /<a target="_blank" href="\/actualites\/">/);
    assert.match(framed, /<a href="#bas">/);
    assert.match(framed, /<a class="x" aria-disabled="true" title="Pas encore en ligne">Offre/);
    assert.match(framed, new RegExp(`href="/apercu/${aLink()}/">Ici`));
    assert.match(framed, /« Offre » n’est pas encore publié/);
    const shared = await textOf(await preview.page(aLink({ share: 'abc' })));
    assert.match(shared, /<a href="\/actualites\/">/);
  });

  it('says plainly what has no page', async () => {
    const preview = createFakePreview();
    const type = 'organisation';
    preview.cmsSays(aContent({ type, attributes: { name: 'Une ville', kind: 'local' } }));
    const answer = await preview.page(aLink({ type }));
    assert.equal(answer.status, 200);
    assert.match(await textOf(answer), /n’a pas de page à lui/);
  });

  it('is refused in French to who has no good link, without asking the CMS', async () => {
    const preview = createFakePreview();
    const forged = await preview.page(`${aLink().slice(0, -1)}!`);
    assert.equal(forged.status, 404);
    assert.match(await textOf(forged), /Lien d’aperçu inconnu/);
    const expired = await preview.page(aLink({ expiresAt: new Date('2026-03-10T09:59:59Z') }));
    assert.equal(expired.status, 410);
    assert.match(await textOf(expired), /Cet aperçu a expiré/);
    assert.equal((await preview.frame('autre')).status, 404);
    assert.deepEqual(preview.asked, []);
  });

  it('is refused in French when the CMS refuses it', async () => {
    const preview = createFakePreview();
    preview.cmsSays({ refused: 'revoked' });
    const answer = await preview.page(aLink({ share: 'abc' }));
    assert.equal(answer.status, 410);
    assert.match(await textOf(answer), /Ce lien d’aperçu a été révoqué/);
  });

  it('says that the CMS does not answer', async () => {
    const preview = createFakePreview();
    const answer = await preview.page(aLink());
    assert.equal(answer.status, 503);
    assert.equal(headersOf(answer).get('retry-after'), '5');
  });

  it('that its template cannot make says so, and writes nothing of the draft into the log', async () => {
    const preview = createFakePreview({
      queries: {},
      render: () => Promise.reject(new Error('cannot read Un secret')),
    });
    preview.cmsSays(aContent());
    const answer = await preview.page(aLink());
    assert.equal(answer.status, 500);
    assert.match(await textOf(answer), /ne peut pas être montrée/);
    assert.deepEqual(preview.logged, [
      'warn A preview could not be made. {"type":"post","documentId":"brouillon"}',
    ]);
  });

  it('waits for its turn behind a few others, and no more', async () => {
    const preview = createFakePreview(page('bonjour'));
    preview.cmsSays(aContent());
    const letAnswer = preview.cmsWaits();
    const all = Array.from({ length: 14 }, () => preview.page(aLink()));
    const turnedAway = await Promise.all(all.slice(10));
    assert.deepEqual(
      turnedAway.map(({ status }) => status),
      [503, 503, 503, 503],
    );
    assert.equal(preview.asked.length, 2);
    letAnswer();
    const served = await Promise.all(all.slice(0, 10));
    assert.deepEqual(new Set(served.map(({ status }) => status)), new Set([200]));
  });
});

describe('a picture of a preview', () => {
  const cover = { source: '/uploads/neuve.png?v=1', alternativeText: null, width: 4, height: 3 };
  const attributes = { ...aDraft().attributes, cover };

  it('is shown through the link, as the CMS has it', async () => {
    const preview = createFakePreview();
    preview.cmsSays(aContent({ attributes }));
    preview.cmsHas('/uploads/neuve.png', 'des pixels');
    assert.match(
      await textOf(await preview.page(aLink())),
      new RegExp(`/apercu/${aLink()}/uploads/neuve.png`),
    );
    const answer = await preview.picture(aLink(), '/uploads/neuve.png');
    assert.equal(answer.status, 200);
    assert.equal('contentType' in answer && answer.contentType, 'image/png');
    assert.equal(await textOf(answer), 'des pixels');
    assert.equal(preview.asked.at(-1)?.purpose, 'picture');
  });

  it('may be that of a draft that the page shows too', async () => {
    const preview = createFakePreview();
    const linked = [aDraft({ type: 'startup', documentId: 's', attributes: { picture: cover } })];
    preview.cmsSays({ document: aDraft(), linked, files: [] });
    preview.cmsHas('/uploads/neuve.png', 'des pixels');
    assert.equal((await preview.picture(aLink(), '/uploads/neuve.png')).status, 200);
  });

  it('is not another file of the CMS', async () => {
    const preview = createFakePreview();
    preview.cmsSays(aContent({ attributes }));
    preview.cmsHas('/uploads/autre.png', 'un secret');
    assert.equal((await preview.picture(aLink(), '/uploads/autre.png')).status, 410);
  });

  it('is not a file that browsers would run', async () => {
    const preview = createFakePreview();
    const source = '/uploads/programme.svg';
    preview.cmsSays(aContent({ attributes: { ...attributes, cover: { ...cover, source } } }));
    preview.cmsHas(source, '<svg/>');
    assert.equal((await preview.picture(aLink(), source)).status, 410);
  });
});
