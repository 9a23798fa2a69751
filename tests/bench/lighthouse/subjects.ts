import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sections } from '@parvis/shared';

/** A page to measure. */
export interface Subject {
  name: string;
  address: string;
}

/** The home page, the list of roles, and of each kind the page that has the most to load. */
export function subjectsIn(folder: string): Subject[] {
  return [
    { name: 'home', address: sections.home },
    { name: 'a post', address: heaviest(folder, sections.posts) },
    { name: 'a role', address: heaviest(folder, sections.roles) },
    { name: 'the role list', address: sections.roles },
    { name: 'a startup', address: heaviest(folder, sections.startups) },
    { name: 'a member', address: heaviest(folder, sections.authors) },
  ];
}

/** @throws when the section has no page of its own that search engines may list */
function heaviest(folder: string, section: string): string {
  const files = globSync(`${section.slice(1)}*/index.html`, { cwd: folder })
    .filter((file) => !file.includes('/archives/') && isListed(join(folder, file)))
    .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  if (files[0] === undefined) throw new Error(`${section} has no page to measure`);
  return `/${files[0].replace('index.html', '')}`;
}

const isListed = (file: string) => !readFileSync(file, 'utf8').includes('content="noindex"');
