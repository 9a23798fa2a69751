import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DocumentOf, type DocumentType, domains, phaseNames, sections } from '@parvis/shared';
import type { Typed } from '../community.ts';

/** A file of a static site generator: fields, and a text in Markdown. */
interface ContentFile {
  /** From the folder of the content. */
  path: string;
  fields: Record<string, unknown>;
  text: string | null;
}

/**
 * Writes the community as the files that static site generators read: a folder a section, a file
 * a document, relations as slugs.
 */
export async function writeContent(folder: string, community: readonly Typed[]): Promise<void> {
  const files = community.flatMap(fileOf);
  for (const section of new Set(files.map(({ path }) => dirname(path)))) {
    await mkdir(join(folder, section), { recursive: true });
  }
  for (const file of files) await writeFile(join(folder, file.path), contentOf(file));
}

/** JSON is YAML, and needs no rule of quoting. */
function contentOf({ fields, text }: ContentFile): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', text ?? '', ''].join('\n');
}

const folders = {
  post: sections.posts,
  role: sections.roles,
  startup: sections.startups,
  author: sections.authors,
  incubator: sections.incubators,
} as const;
type Written = keyof typeof folders;

/** Slugs are identifiers in the invented community, so that a relation needs no search. */
const writers: { [T in Written]: (document: DocumentOf<T>) => Omit<ContentFile, 'path'> } = {
  post: ({ title, publicationDate, authors, startups, category, excerpt, body }) => ({
    fields: {
      ...{ title, date: publicationDate, authors, about: startups, excerpt },
      categories: category === null ? [] : [category],
    },
    text: body,
  }),
  role: ({ title, startup, contacts, domain, opensOn, closesOn, body }) => ({
    fields: {
      ...{ title, date: opensOn, product: startup, contacts },
      ...{ domain: domains[domain], closes_on: closesOn },
    },
    text: body,
  }),
  startup: ({ name, mission, incubator, phases: [phase], body }) => ({
    fields: {
      ...{ title: name, mission, incubator },
      ...(phase && { phase: phaseNames[phase.name], since: phase.start }),
    },
    text: body,
  }),
  author: ({ name, role, domain, missions: [mission], biography }) => ({
    fields: {
      ...{ title: name, role, domain: domains[domain] },
      ...(mission && { since: mission.start, works_on: mission.startups }),
    },
    text: biography,
  }),
  incubator: ({ name, body }) => ({ fields: { title: name }, text: body }),
};

function fileOf({ type, document }: Typed): ContentFile[] {
  if (!isWritten(type)) return [];
  const write = writers[type] as (document: unknown) => Omit<ContentFile, 'path'>;
  return [{ path: `${folders[type]}${document.documentId}.md`, ...write(document) }];
}

function isWritten(type: DocumentType): type is Written {
  return type in folders;
}
