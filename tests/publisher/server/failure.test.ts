import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CmsUnavailableError } from '../../../site/publisher/cms/client.ts';
import { TooManyRemovalsError } from '../../../site/publisher/look.ts';
import { failureOf } from '../../../site/publisher/server/failure.ts';

it('tells the CMS’s failures and a person’s decision from the publisher’s own failures', () => {
  const causeOf = (error: unknown) => failureOf(error, new Date(0)).cause;
  assert.equal(causeOf(new CmsUnavailableError('The CMS does not answer.')), 'cms');
  assert.equal(causeOf(new TooManyRemovalsError(40, 50)), 'removals');
  assert.equal(causeOf(new Error('No space is left.')), 'publisher');
  assert.deepEqual(failureOf(new Error('No space is left.'), new Date(0)), {
    at: '1970-01-01T00:00:00.000Z',
    cause: 'publisher',
    message: 'No space is left.',
  });
});
