import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statisticsTableAddress, statisticsTables } from '../../site/src/routes/addresses.ts';
import { anAuthor, aRole, aStartup } from '../documents.ts';
import { builtSite, renderAll } from './built.ts';
import type { Community } from './fake-reading.ts';

const mission = { status: null, employer: null, startups: [] };

/** Enough of everything for every drawing. */
const community: Community = {
  today: '2026-03-10',
  documents: {
    author: Array.from({ length: 8 }, (_, rank) =>
      anAuthor({
        documentId: `m${rank}`,
        domain: rank % 2 === 0 ? 'design' : 'development',
        missions: [{ ...mission, start: `202${rank % 6}-01-01`, end: null }],
      }),
    ),
    startup: [
      aStartup({
        documentId: 's',
        phases: [
          { name: 'construction', start: '2022-01-01', end: null },
          { name: 'alumni', start: '2025-01-01', end: null },
        ],
      }),
    ],
    role: Array.from({ length: 12 }, (_, rank) => {
      const year = 2024 + (rank % 2);
      return aRole({ documentId: `r${rank}`, opensOn: `${year}-01-01`, closesOn: `${year}-01-31` });
    }),
    post: [],
  },
};

const pages = await renderAll(await builtSite('https://parvis.example'), community);
const html = pages.get('/statistiques/')?.body ?? '';

test('every drawing has a name and says in a sentence what it shows', () => {
  const drawings = [...html.matchAll(/<svg class="drawing[\s\S]*?aria-labelledby="([^"]+)"/g)];
  assert.ok(drawings.length > 8, String(drawings.length));
  for (const [drawing, ids = ''] of drawings) {
    assert.match(drawing, /role="img"/);
    const words = ids.split(' ').map((id) => html.split(` id="${id}">`)[1]?.split('<')[0]);
    assert.equal(words.length, 2);
    for (const said of words) assert.match(said ?? '', /\S{3,}/, ids);
  }
});

test('every figure has its whole table and its file, which say the same', () => {
  for (const name of statisticsTables.filter((one) => one !== 'annonces-par-annee')) {
    const figure = html.split(`aria-labelledby="${name}-nom"`)[1]?.split('</figure>')[0] ?? '';
    assert.match(figure, new RegExp(`href="${statisticsTableAddress(name)}"`), name);
    const cells = [...figure.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
    const lines = (pages.get(statisticsTableAddress(name))?.body ?? '').trim().split('\r\n');
    const inFile = lines.slice(1).flatMap((line) => line.split(',').slice(1));
    assert.deepEqual(
      cells,
      inFile.map((value) => (value === '' ? 'trop peu' : value)),
      name,
    );
    assert.match(figure, /<caption|<th scope="col">/);
    assert.equal(figure.match(/<th scope="row">/g)?.length, lines.length - 1, name);
  }
});
