import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { refreshStartingValues } from '../forms/today.ts';
import { typeBehind } from '../panels/kinds.ts';
import { type Filter, viewIn, viewsOf } from './views.ts';

interface Query {
  page?: number;
  filters?: { $and?: readonly Filter[] };
}

/** « Vues »: what staff often look for in a list, one choice away. */
export function ViewsMenu() {
  const { slug = '' } = useParams();
  const id = useAuth('Views', ({ user }) => user?.id);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const views = useMemo(() => {
    const type = typeBehind(slug);
    return type === undefined ? [] : viewsOf(type, { id, now: new Date() });
  }, [slug, id]);
  // The list of a type comes before the form of a new document.
  useEffect(() => refreshStartingValues(new Date()), [slug]);
  if (views.length === 0) return null;
  const filters = query?.filters?.$and;
  const current = viewIn(views, filters);
  return (
    <SimpleMenu
      label={current === undefined ? 'Vues' : `Vue : ${current.words}`}
      variant={current === undefined ? 'tertiary' : 'secondary'}
    >
      {filters !== undefined && filters.length > 0 && (
        <MenuItem onSelect={() => setQuery({ page: 1, filters: { $and: [] } })}>Tout voir</MenuItem>
      )}
      {views.map((view) => (
        <MenuItem
          key={view.words}
          onSelect={() => setQuery({ page: 1, filters: { $and: view.filters } })}
        >
          {view.words}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
}
