import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homePage } from '../../../site/src/queries/home.ts';
import { aRole, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

test('offers that close soonest come first, those without an end last, closed ones never', () => {
  const role = [
    aRole({ documentId: 'sans-fin', closesOn: null, opensOn: '2026-03-01' }),
    aRole({ documentId: 'juin', closesOn: '2026-06-30' }),
    aRole({ documentId: 'demain', closesOn: '2026-03-11' }),
    aRole({ documentId: 'hier', closesOn: '2026-03-09' }),
    aRole({ documentId: 'pourvue', closesOn: '2026-03-12', outcome: 'filled' }),
  ];
  const { roles, figures } = homePage(fakeReading({ documents: { role }, today: '2026-03-10' }));
  assert.deepEqual(
    roles.map(({ address }) => address),
    ['/recrutement/demain/', '/recrutement/juin/', '/recrutement/sans-fin/'],
  );
  assert.equal(figures.roles, 3);
});

test('startups whose phase has just begun come first, those that ended never', () => {
  const since = (start: string | null, name: 'construction' | 'alumni' = 'construction') => [
    { name, start, end: null },
  ];
  const startup = [
    aStartup({ documentId: 'ancienne', phases: since('2020-01-01') }),
    aStartup({ documentId: 'recente', phases: since('2026-03-01') }),
    aStartup({ documentId: 'sans-date', phases: since(null) }),
    aStartup({ documentId: 'finie', phases: since('2026-03-05', 'alumni') }),
    aStartup({ documentId: 'moyenne', phases: since('2024-01-01') }),
  ];
  const { startups, figures } = homePage(fakeReading({ documents: { startup } }));
  assert.deepEqual(
    startups.map(({ address }) => address),
    ['/startups/recente/', '/startups/moyenne/', '/startups/ancienne/'],
  );
  assert.equal(figures.startups, 4);
});
