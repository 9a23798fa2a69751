import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment.ts';

const NAME = 'Parvis : publication';

interface Webhook {
  id: string;
  name: string;
  url: string;
  headers: Record<string, string>;
  events: string[];
  isEnabled: boolean;
}

interface WebhookStore {
  allowedEvents: Map<string, string>;
  findWebhooks(): Promise<Webhook[]>;
  createWebhook(data: Omit<Webhook, 'id' | 'isEnabled'>): Promise<Webhook>;
  updateWebhook(id: string, data: Omit<Webhook, 'id'>): Promise<Webhook>;
}

interface WebhookRunner {
  update(webhook: Webhook): void;
}

/** Tells the publisher of every change of a document or of a file: a signal to look, no more. */
export async function settleWebhook(strapi: Core.Strapi, { signal }: Environment): Promise<void> {
  if (signal === undefined) return;
  const store = strapi.get('webhookStore') as unknown as WebhookStore;
  const runner = strapi.get('webhookRunner') as unknown as WebhookRunner;
  const wanted = {
    name: NAME,
    url: signal.url,
    headers: { Authorization: `Bearer ${signal.secret}` },
    events: signalledEvents(store),
  };
  const existing = (await store.findWebhooks()).find(({ name }) => name === NAME);
  if (existing === undefined) {
    // Strapi handed its runner the webhooks there were before this one.
    runner.update(await store.createWebhook(wanted));
    return;
  }
  if (isSame(existing, wanted)) return;
  runner.update(await store.updateWebhook(existing.id, { ...wanted, isEnabled: true }));
}

function signalledEvents({ allowedEvents }: WebhookStore): string[] {
  return [...allowedEvents.values()].filter((event) => /^(entry|media)\./.test(event)).sort();
}

function isSame(existing: Webhook, wanted: Omit<Webhook, 'id' | 'isEnabled'>): boolean {
  return (
    existing.isEnabled &&
    existing.url === wanted.url &&
    existing.headers.Authorization === wanted.headers.Authorization &&
    existing.events.join() === wanted.events.join()
  );
}
