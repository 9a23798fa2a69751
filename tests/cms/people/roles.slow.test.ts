import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cms, startCms } from '../harness.ts';

let cms: Cms;

before(async () => {
  cms = await startCms();
});
after(() => cms.stop());

interface Role {
  id: number;
  code: string;
  name: string;
}

test('an administrator finds the kinds of people in French, and nothing of Strapi’s', async () => {
  const roles: Role[] = await cms.strapi.service('admin::role').find();
  assert.deepEqual(roles.map(({ name }) => name).sort(), [
    'Administrateur',
    'Recrutement',
    'Rédacteur',
    'Éditeur',
  ]);
});
