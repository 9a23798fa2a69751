import type { Core } from '@strapi/strapi';
import { type Middleware, typeOf, withData } from '../documents/act.ts';

/**
 * Names the pictures of the library, in the texts that staff save, by their path: Strapi's button
 * writes the whole address of the CMS before it, which the site would take for another site's.
 */
export function keepOwnPictures(strapi: Core.Strapi): Middleware {
  return (act, next) => {
    const saves = act.action === 'create' || act.action === 'update';
    const origins = originsOf(strapi.requestContext.get());
    if (typeOf(act.uid) === undefined || !saves || origins.length === 0) return next();
    const texts = Object.entries(act.params.data ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, withOwnPictures(value, origins)] as const] : [],
    );
    withData(act, Object.fromEntries(texts));
    return next();
  };
}

/** @param origins of the CMS: `http://localhost:1337` */
export function withOwnPictures(text: string, origins: readonly string[]): string {
  return origins.reduce(
    (words, origin) => words.replaceAll(`${origin}/uploads/`, '/uploads/'),
    text,
  );
}

/** Where the browser of a request knows the CMS to be. */
export function originsOf(
  context: { request: { origin: string }; get(header: string): string } | undefined,
): string[] {
  if (context === undefined) return [];
  return [...new Set([context.request.origin, context.get('origin')])].filter((origin) =>
    /^https?:\/\/./.test(origin),
  );
}
