import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Publication, PublisherEvent, PublisherStatus, Reason } from '../publication.ts';
import type { Refused } from './guards/guards.ts';
import { lateSinceOf } from './status/public.ts';

/** What the publisher counts, for Prometheus. */
export interface Metrics {
  readonly contentType: string;
  /** Everything in Prometheus's text format. */
  text(): Promise<string>;
  /** @param reason why the publication was tried */
  observe(event: PublisherEvent, reason: Reason): void;
  /** A publication that had something to do ended well. */
  timed(durations: Publication['durations']): void;
  signal(outcome: 'accepted' | Refused): void;
}

/** Seconds: from a body edit to a full render of a large site. */
const STEP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

/** @param known what is read when somebody asks; `queue` counts the looks and commands to come */
export function createMetrics(known: {
  status(): PublisherStatus;
  queue(): number;
  now(): Date;
}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const setGauges = createGauges(registry);

  const publications = new Counter({
    name: 'parvis_publications_total',
    help: 'Publications, by outcome and by why they were tried.',
    labelNames: ['outcome', 'reason'],
    registers,
  });
  const steps = new Histogram({
    name: 'parvis_publication_step_seconds',
    help: 'Time of each step of a publication.',
    labelNames: ['step'],
    buckets: STEP_SECONDS,
    registers,
  });
  const signals = new Counter({
    name: 'parvis_signals_total',
    help: 'Signals, accepted or by why they were refused.',
    labelNames: ['outcome'],
    registers,
  });

  return {
    contentType: registry.contentType,
    text() {
      setGauges(known.status(), known.queue(), known.now());
      return registry.metrics();
    },

    observe(event, reason) {
      if (!isOutcome(event.kind)) return;
      publications.inc({ outcome: event.kind, reason });
    },

    timed(durations) {
      for (const [step, milliseconds] of Object.entries(durations)) {
        steps.observe({ step }, milliseconds / 1000);
      }
    },

    signal: (outcome) => signals.inc({ outcome }),
  };
}

function isOutcome(kind: PublisherEvent['kind']): boolean {
  return kind === 'released' || kind === 'unchanged' || kind === 'failed';
}

/** Values that are what they are at the moment they are asked for. Returns what sets them. */
function createGauges(
  registry: Registry,
): (status: PublisherStatus, queue: number, now: Date) => void {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const release = gauge('parvis_release', 'Number of the release that is live.');
  const age = gauge('parvis_release_age_seconds', 'Time since it was activated.');
  const held = gauge('parvis_held', '1 while an earlier release is kept and changes wait.');
  const documents = gauge('parvis_documents', 'Documents that are published.');
  const routes = gauge('parvis_routes', 'Public addresses of the site.');
  const late = gauge(
    'parvis_late_seconds',
    'How late a change due to time alone is, or one that staff planned.',
  );
  const removals = gauge(
    'parvis_removals_to_confirm',
    'Documents that the CMS no longer has, kept until a person confirms.',
  );
  const waiting = gauge('parvis_queue', 'Looks and commands that wait or are under way.');
  const problems = new Gauge({
    name: 'parvis_problems',
    help: 'Documents, pages and pictures that cannot be shown.',
    labelNames: ['kind'],
    registers,
  });

  return (status, queue, now) => {
    release.set(status.release);
    age.set(secondsSince(status.activatedAt, now));
    held.set(status.heldAt === null ? 0 : 1);
    documents.set(status.documents);
    routes.set(status.routes);
    late.set(secondsSince(lateSinceOf(status), now));
    removals.set(status.removalsToConfirm ?? 0);
    waiting.set(queue);
    for (const [kind, found] of Object.entries(status.problems)) {
      problems.set({ kind }, found.length);
    }
  };
}

function secondsSince(instant: string | null, now: Date): number {
  return instant === null ? 0 : Math.max(0, (now.getTime() - Date.parse(instant)) / 1000);
}
