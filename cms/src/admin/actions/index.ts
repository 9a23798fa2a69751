import type { StrapiApp } from '@strapi/strapi/admin';
import { guardWindows } from '../saving/window.ts';
import { hideForbidden } from './allowed.ts';
import { hideConfiguring } from './configuring.ts';
import type { Action, OfDocument, OfSelection } from './strapi.ts';
import { interpose } from './together/interpose.ts';
import { publishWithDrafts } from './together/publish.tsx';
import { askBeforeWithdrawing, askBeforeWithdrawingMany } from './withdrawal/ask.tsx';

/** What is used of the content manager, which types none of it to who asks for it by name. */
interface ContentManager {
  addDocumentAction(reorder: (actions: Action<OfDocument>[]) => Action<OfDocument>[]): void;
  addBulkAction(reorder: (actions: Action<OfSelection>[]) => Action<OfSelection>[]): void;
}

/** Changes what the buttons beside the forms of documents offer, in the order they are shown. */
const changes: readonly ((actions: Action<OfDocument>[]) => Action<OfDocument>[])[] = [
  publishWithDrafts,
  askBeforeWithdrawing,
  guardWindows,
  // The last: what replaces a button must not bring it back.
  hideForbidden,
  hideConfiguring,
];

export function changeActions(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  for (const change of changes) manager.addDocumentAction(change);
  manager.addBulkAction(askBeforeWithdrawingMany);
  interpose();
}
