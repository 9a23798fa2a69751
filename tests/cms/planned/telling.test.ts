import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureMessage } from '../../../cms/src/planned/telling.ts';

const email = 'camille@parvis.invalid';

test('who planned what did not happen is told when it was for, in Paris, and where to look', () => {
  const failure = {
    ...({ subjectType: 'post', subject: 'abc', act: 'publish' } as const),
    ...{ at: '2026-12-01T08:05:00.000Z', plannedBy: 'Édith' },
  };
  const message = failureMessage(failure, { email, isPlanner: true }, 'https://cms.example');
  assert.equal(message.to, email);
  assert.equal(message.subject, 'La publication programmée n’a pas eu lieu');
  const text = message.text.replaceAll('\u00a0', ' ');
  assert.match(
    text,
    /La publication que vous aviez programmée pour le 1er décembre 2026 à 09:05 n’a/,
  );
  assert.match(
    text,
    /^https:\/\/cms\.example\/admin\/content-manager\/collection-types\/api::post\.post\/abc$/m,
  );
});

test('who is told in the stead of who planned it reads whose plan it was', () => {
  const failure = {
    ...({ subjectType: 'post', subject: 'abc', act: 'unpublish' } as const),
    at: '2026-12-01T08:05:00.000Z',
  };
  const said = (plannedBy: string | null) =>
    failureMessage({ ...failure, plannedBy }, { email, isPlanner: false }, 'https://cms.example');
  assert.match(said('Édith').text, /La dépublication programmée par Édith pour le 1er/);
  assert.match(said(null).text, /La dépublication programmée pour le 1er/);
});
