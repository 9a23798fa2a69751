import type { Core } from '@strapi/strapi';

/** An address of the CMS for Parvis's own screens in the admin. */
export interface StaffRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under `/parvis`: `/online/:type/:documentId`. */
  path: string;
  /** Who asks is logged in; what they may do is for the handler to check. */
  handler(strapi: Core.Strapi): Core.ControllerHandler;
}

export type StaffContext = Parameters<Core.ControllerHandler>[0];
