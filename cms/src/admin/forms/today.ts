import type { StrapiApp } from '@strapi/strapi/admin';
import { dayOf } from '../days.ts';

/** The day of what the forms of new documents start with, as the admin last asked for it. */
let asked = dayOf(new Date());
let forget: (() => void) | undefined;

/** To be called while Strapi registers what it shows: later, it hands another object, without store. */
export function keepStartingValues(app: Pick<StrapiApp, 'store'>): void {
  // Strapi asks again, by itself, for what it is told to forget. Its store comes after this call.
  forget = () => app.store?.dispatch({ type: 'adminApi/invalidateTags', payload: ['InitialData'] });
}

/**
 * Has the admin ask again what forms start with, when it was asked on another day. Not to be called
 * beside a form: what one types in it would be lost.
 */
export function refreshStartingValues(now: Date): void {
  if (dayOf(now) === asked) return;
  asked = dayOf(now);
  forget?.();
}
