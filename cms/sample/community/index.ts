import { type DocumentType, type SluggedType, slugOf, uniqueSlug } from '@parvis/shared';
import type { ConvertedDocument } from '../../import/convert/converted.ts';
import { faultIn } from '../../import/convert/index.ts';
import { idOf } from '../naming.ts';
import type { Desk, Documents } from './base.ts';
import { categories } from './categories.ts';
import { incubators } from './incubators.ts';
import { authors } from './members.ts';
import { organisations } from './organisations.ts';
import { pages } from './pages.ts';
import { posts } from './posts.ts';
import { roles } from './roles.ts';
import { startups } from './startups.ts';

/** The whole invented community, as documents. */
export function communityOf(desk: Desk): ConvertedDocument[] {
  return [
    ...documents('category', categories),
    ...documents('organisation', organisations),
    ...documents('incubator', incubators(desk)),
    ...documents('startup', startups(desk)),
    ...documents('author', authors(desk)),
    ...documents('role', roles(desk)),
    ...documents('post', posts(desk)),
    ...documents('page', pages),
  ];
}

function documents<T extends SluggedType>(type: T, named: Documents<T>): ConvertedDocument[] {
  const taken = new Set<string>();
  return Object.entries(named).map(([name, fields]) => {
    const title =
      'title' in fields ? String(fields.title) : 'name' in fields ? String(fields.name) : name;
    const slug = uniqueSlug(slugOf(title, name), (candidate) => taken.has(candidate));
    taken.add(slug);
    return checked(type, name, { ...fields, documentId: idOf(type, name), slug });
  });
}

function checked(type: DocumentType, name: string, document: object): ConvertedDocument {
  const fault = faultIn(type, document);
  if (fault !== undefined) throw new Error(`The sample's ${type} « ${name} »: ${fault}`);
  return { type, source: `sample:${type}:${name}`, document } as ConvertedDocument;
}
