import type { StrapiApp } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';

/** Where settings begin, and where Strapi tells its version and sells its paid editions. */
const VERSIONS_AND_PRICES = 'application-infos';

/** Has settings begin with the accounts; the link to that page is out in `french/rearranged.ts`. */
export function removePrices(app: StrapiApp): void {
  const accounts = <Navigate to="/settings/users?pageSize=10&page=1&sort=firstname" replace />;
  app.router.addRoute((routes) =>
    routes.map((route) => {
      if (route.path !== 'settings/*' || route.index === true) return route;
      const children = route.children?.map((child) =>
        child.path === VERSIONS_AND_PRICES ? { path: child.path, element: accounts } : child,
      );
      return { ...route, children };
    }),
  );
}
