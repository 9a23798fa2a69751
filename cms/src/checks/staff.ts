import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const decided = new AsyncLocalStorage<true>();

/**
 * Does something that a member of staff decided, later and without them: a publication that they
 * planned. What it publishes is checked as if they clicked.
 */
export function onBehalfOfStaff<Outcome>(task: () => Promise<Outcome>): Promise<Outcome> {
  return decided.run(true, task);
}

/**
 * Whether what happens was asked by staff: through the admin, or earlier. An import and the sample
 * community are neither: what they bring was public already, and is mended by who comes upon it.
 */
export function isByStaff(strapi: Core.Strapi): boolean {
  return decided.getStore() === true || isRequestOfAdmin(strapi.requestContext.get()?.state);
}

function isRequestOfAdmin(state: { route?: { info?: { type?: string } } } | undefined): boolean {
  return state?.route?.info?.type === 'admin';
}
