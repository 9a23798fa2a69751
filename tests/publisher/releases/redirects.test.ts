import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectsFile } from '../../../site/publisher/releases/redirects.ts';
import { aRedirect } from '../../documents.ts';

const linesOf = (live: string[], ...moves: [from: string, to: string][]) =>
  redirectsFile(
    moves.map(([from, to]) => aRedirect({ documentId: from, from, to })),
    (path) => live.includes(path),
  )
    .trimEnd()
    .split('\n');

test('the feed below a page that moved leads to the feed below its new address', () => {
  const live = ['/communaute/ada/', '/communaute/ada/feed.xml'];
  assert.deepEqual(
    linesOf(live, ['/communaute/aida/', '/communaute/ida/'], ['/communaute/ida/', live[0] ?? '']),
    [
      '/communaute/aida/ /communaute/ada/ 301',
      '/communaute/aida/feed.xml /communaute/ada/feed.xml 301',
      '/communaute/ida/ /communaute/ada/ 301',
      '/communaute/ida/feed.xml /communaute/ada/feed.xml 301',
    ],
  );
});

test('no feed leads to a page that has none, and none is taken from what stands there', () => {
  assert.deepEqual(linesOf(['/a-propos/'], ['/apropos/', '/a-propos/']), [
    '/apropos/ /a-propos/ 301',
  ]);
  assert.deepEqual(linesOf(['/', '/feed.xml'], ['/accueil/', '/']), ['/accueil/ / 301']);
  assert.deepEqual(linesOf(['/'], ['/ancienne/', '/nulle-part/']), ['/ancienne/ / 410']);
  const live = ['/startups/carte/', '/startups/carte/feed.xml', '/ancien/feed.xml'];
  assert.deepEqual(linesOf(live, ['/ancien/', '/startups/carte/']), [
    '/ancien/ /startups/carte/ 301',
  ]);
  assert.deepEqual(
    linesOf(live.slice(0, 2), ['/vieux/', '/startups/carte/'], ['/vieux/feed.xml', '/disparu']),
    ['/vieux/ /startups/carte/ 301', '/vieux/feed.xml / 410'],
  );
});
