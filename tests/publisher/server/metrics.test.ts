import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createMetrics } from '../../../site/publisher/server/metrics.ts';
import { createFakeService } from './fake-service.ts';
import { openServer } from './open-server.ts';

/** The samples of Prometheus's text format, by name and labels; throws at a line that is none. */
function samplesIn(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || /^# (HELP|TYPE) [a-z_:][\w:]* /.test(line)) continue;
    const [, name, value] = /^([a-z_:][\w:]*(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
    assert.ok(name !== undefined && value !== undefined, line);
    assert.ok(!samples.has(name), `${name} comes twice`);
    samples.set(name, Number(value));
  }
  return samples;
}

it('counts publications, signals, steps, problems, and what waits', async () => {
  const publisher = createFakeService();
  publisher.is({ heldAt: 5, lateSince: '2026-03-10T09:59:00.000Z', removalsToConfirm: 40 });
  const metrics = createMetrics({ status: publisher.status, queue: () => 2, now: publisher.now });
  metrics.observe({ kind: 'looking', publication: 1, reason: 'signal' }, 'signal');
  metrics.observe({ kind: 'released', publication: 1, release: 7, documents: [] }, 'signal');
  metrics.observe({ kind: 'unchanged', publication: 2 }, 'interval');
  metrics.observe({ kind: 'unchanged', publication: 3 }, 'interval');
  metrics.observe({ kind: 'failed', publication: 4, reason: 'CMS' }, 'interval');
  metrics.timed({ look: 30, pictures: 0, render: 70, activate: 2000 });
  metrics.signal('accepted');
  metrics.signal('forged');
  metrics.signal('forged');

  const samples = samplesIn(await metrics.text());
  const expected = {
    'parvis_publications_total{outcome="released",reason="signal"}': 1,
    'parvis_publications_total{outcome="unchanged",reason="interval"}': 2,
    'parvis_publications_total{outcome="failed",reason="interval"}': 1,
    'parvis_publication_step_seconds_count{step="render"}': 1,
    'parvis_publication_step_seconds_sum{step="activate"}': 2,
    'parvis_publication_step_seconds_bucket{le="0.05",step="look"}': 1,
    'parvis_publication_step_seconds_bucket{le="0.05",step="render"}': 0,
    'parvis_signals_total{outcome="accepted"}': 1,
    'parvis_signals_total{outcome="forged"}': 2,
    parvis_release: 7,
    parvis_release_age_seconds: 120,
    parvis_held: 1,
    parvis_documents: 3,
    parvis_routes: 12,
    parvis_late_seconds: 60,
    parvis_removals_to_confirm: 40,
    parvis_queue: 2,
    'parvis_problems{kind="documents"}': 0,
    'parvis_problems{kind="pages"}': 0,
    'parvis_problems{kind="pictures"}': 0,
  };
  for (const [name, value] of Object.entries(expected))
    assert.equal(samples.get(name), value, name);
  assert.ok((samples.get('process_resident_memory_bytes') ?? 0) > 0);
});

it('says the type that Prometheus asks for', async () => {
  await using door = await openServer();
  const publisher = createFakeService();
  door.service.metrics = createMetrics({ ...publisher, queue: () => 0 });
  const response = await door.get('/metrics');
  assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
  assert.equal(samplesIn(await response.text()).get('parvis_release'), 7);
});
