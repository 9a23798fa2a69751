import type { CollectionName, SiteName } from '../source.ts';

export interface Collection {
  name: CollectionName;
  site: SiteName;
  /** Where such files may lie: the first folder that exists is the one. */
  folders: readonly string[];
  format: 'markdown' | 'yaml';
  /** A front matter without this key is no front matter of this collection. */
  identifyingKeys: readonly string[];
}

/** Every kind of files that is imported. A new one is a line here and a file in `convert/documents`. */
export const collections: readonly Collection[] = [
  {
    name: 'category',
    site: 'blog',
    folders: ['_category', 'content/_category', '_categories', 'content/_categories'],
    format: 'markdown',
    identifyingKeys: ['alias', 'permalink', 'title'],
  },
  {
    name: 'categoryData',
    site: 'blog',
    folders: ['_data/category', '_data/categories'],
    format: 'yaml',
    identifyingKeys: ['title', 'shortname'],
  },
  {
    name: 'post',
    site: 'blog',
    folders: ['content/_posts', '_posts'],
    format: 'markdown',
    identifyingKeys: ['title', 'date', 'categories'],
  },
  {
    name: 'organisation',
    site: 'site',
    folders: ['content/_organisations', '_organisations'],
    format: 'markdown',
    identifyingKeys: ['name', 'title'],
  },
  {
    name: 'incubator',
    site: 'site',
    folders: ['content/_incubators', '_incubators'],
    format: 'markdown',
    identifyingKeys: ['title'],
  },
  {
    name: 'phase',
    site: 'site',
    folders: ['content/_phases', '_phases'],
    format: 'markdown',
    identifyingKeys: ['status', 'label'],
  },
  {
    name: 'startup',
    site: 'site',
    folders: ['content/_startups', '_startups'],
    format: 'markdown',
    identifyingKeys: ['title', 'mission'],
  },
  {
    name: 'author',
    site: 'site',
    folders: ['content/_authors', '_authors'],
    format: 'markdown',
    identifyingKeys: ['fullname', 'missions'],
  },
  {
    name: 'role',
    site: 'site',
    folders: ['content/_jobs', '_jobs'],
    format: 'markdown',
    identifyingKeys: ['roles', 'title', 'open'],
  },
  {
    name: 'fast',
    site: 'site',
    folders: ['content/_fasts', '_fasts'],
    format: 'markdown',
    identifyingKeys: ['title'],
  },
];

/** The folders that hold Jekyll collections: one of them that is not listed above is refused, file by file. */
export const collectionParents: Readonly<Record<SiteName, readonly string[]>> = {
  blog: ['content'],
  site: ['content'],
};

/** Where the pictures lie that are imported even if nothing shows them. */
export const pictureFolders: Readonly<Record<SiteName, readonly string[]>> = {
  blog: ['img/posts', 'img/authors'],
  site: [
    'img/startups',
    'img/authors',
    'img/incubators',
    'img/incubateurs',
    'img/jobs',
    'img/organisations',
  ],
};
