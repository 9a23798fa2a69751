import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { groupFields, TITLE } from './groups.ts';
import { GroupTitle } from './title.tsx';

/** Lets forms have titled groups. To be called while Strapi registers what it shows. */
export function addGroupTitles(app: StrapiApp): void {
  // Strapi passes the props of a field to it, and types none of them.
  app.addFields({ type: TITLE, Component: GroupTitle as ComponentType });
}

/** Shows forms in the groups of `src/screens/`. */
export function groupForms(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', groupFields);
}
