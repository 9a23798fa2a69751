import type { StrapiApp } from '@strapi/strapi/admin';

/** What is used of the content manager, which types none of it to who asks for it by name. */
interface ContentManager {
  addDocumentAction(reorder: (actions: unknown[]) => unknown[]): void;
}

/** Changes what the buttons beside the forms of documents offer, in the order they are shown. */
const changes: readonly ((actions: unknown[]) => unknown[])[] = [];

export function changeActions(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  for (const change of changes) manager.addDocumentAction(change);
}
