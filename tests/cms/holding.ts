import type { Locator } from 'playwright-core';
import { until } from '../until.ts';

/** Waits until a field holds a text: Strapi fills a form in some time after it shows it. */
export async function holds(field: Locator, text: string): Promise<void> {
  await until(
    () => field.inputValue(),
    (held) => held === text,
  );
}
