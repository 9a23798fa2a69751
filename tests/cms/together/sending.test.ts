import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createSending } from '../../../cms/src/admin/actions/together/sending.ts';

const also = [{ type: 'role' as const, documentId: 'r' }];
const asked = { model: 'api::post.post', documentId: 'p' };
const request = { url: '/content-manager/…', method: 'POST', data: { title: 'Un titre' } };

it('leaves a publication where it goes, unless drafts go with it', async () => {
  const sending = createSending();
  assert.equal(sending.redirect(request, asked), request);
  await sending.publish(also, async () => {
    assert.deepEqual(sending.redirect(request, asked), {
      ...request,
      url: '/parvis/publish-together/post/p',
      data: { also, document: { title: 'Un titre' } },
    });
    const created = sending.redirect(request, { model: 'api::post.post' });
    assert.equal(created.url, '/parvis/publish-together/post/create');
  });
  assert.equal(sending.redirect(request, asked), request, 'the next one goes alone again');
});

it('says how the publication ended', async () => {
  const sending = createSending();
  const problems = [{ ...also[0], title: null, reasons: [] }];
  const ends = (hear: () => void) => sending.publish(also, async () => hear());
  assert.equal(await ends(() => sending.hear()), 'published');
  assert.equal(await ends(() => undefined), 'not sent');
  assert.equal(await ends(() => sending.hear({ name: 'ValidationError', details: {} })), 'refused');
  assert.deepEqual(await ends(() => sending.hear({ details: { problems } })), { problems });
});

it('sends the next publication alone when one failed to be sent', async () => {
  const sending = createSending();
  await assert.rejects(sending.publish(also, () => Promise.reject(new Error('no network'))));
  assert.equal(sending.redirect(request, asked), request);
});
