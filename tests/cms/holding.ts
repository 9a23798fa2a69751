import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** Waits until a field holds a text: Strapi fills a form in some time after it shows it. */
export async function holds(field: Locator, text: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    if ((await field.inputValue()) === text) return;
    await wait(50);
  }
  assert.equal(await field.inputValue(), text);
}
