import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { ViewsMenu } from './menu.tsx';

/** What is used of the content manager, which types none of it to who asks for it by name. */
interface ContentManager {
  injectComponent(
    page: 'listView',
    position: 'actions',
    injected: { name: string; Component: ComponentType },
  ): void;
}

/** Adds « Vues » above the lists of documents. */
export function addViews(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('listView', 'actions', { name: 'parvis-views', Component: ViewsMenu });
}
