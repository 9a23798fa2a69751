import type { Core } from '@strapi/strapi';

/**
 * Hands `?sort=email:ASC` on as a list of one. Strapi drops the fields that somebody may not read
 * from a sort that is a list, and keeps them in one that is a text: the order would tell of them.
 */
export default (): Core.MiddlewareHandler => (ctx, next) => {
  const query = ctx.query as { sort?: unknown };
  // Strapi reads the query once: what is changed in it stays.
  if (typeof query.sort === 'string' && query.sort !== '') query.sort = query.sort.split(',');
  return next();
};
