import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostMembers, mostStartups } from '../../../site/src/wording/statistics.ts';

const table = (counts: Record<string, number>) => ({
  columns: ['', ''],
  rows: Object.entries(counts).map(([key, count]) => ({ key, values: [count] })),
});

test('the most numerous is named with its share, or those that are equal', () => {
  assert.equal(
    mostMembers(table({ Data: 1, Design: 3, Produit: 0 })),
    'Domaine le plus nombreux : Design, 3 sur 4.',
  );
  assert.equal(
    mostMembers(table({ Data: 2, Design: 2, Produit: 1 })),
    'Domaines les plus nombreux : Data et Design, 2 chacun sur 5.',
  );
});

test('a partnership that is over is no phase that startups are in', () => {
  assert.equal(
    mostStartups(table({ Construction: 2, Transfert: 1, 'Partenariat terminé': 9 })),
    'Phase la plus nombreuse : Construction, 2 sur 3.',
  );
  assert.equal(
    mostStartups(table({ Construction: 0, 'Partenariat terminé': 9 })),
    'Aucune startup n’est en cours.',
  );
});
