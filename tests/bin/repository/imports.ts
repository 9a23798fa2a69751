import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** What the files of a folder may import. The longest folder that holds a file has the say. */
export interface FolderRule {
  folder: string;
  /** Other folders of the repository. Its own is always allowed. */
  folders: readonly string[];
  /** Packages; `@strapi/*` means the whole family. */
  packages: readonly string[];
  node: boolean;
}

/** The names that a source file imports, as they are written. */
export function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const source = path.endsWith('.astro') ? scriptsOf(text) : text;
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What is wrong with an import of a file; nothing when it is allowed. */
export function problemWith(
  imported: string,
  file: string,
  rules: readonly FolderRule[],
): string | undefined {
  const rule = ruleFor(file, rules);
  if (rule === undefined) return `no rule says what ${file} may import`;
  const where = `${file}: ${rule.folder} may not import`;
  if (imported.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), imported));
    return isWithin(target, [rule.folder, ...rule.folders]) ? undefined : `${where} ${target}`;
  }
  if (imported.startsWith('astro:') || imported.startsWith('virtual:')) {
    return rule.packages.includes('astro') ? undefined : `${where} ${imported}`;
  }
  if (isBuiltin(imported)) return rule.node ? undefined : `${where} Node's ${imported}`;
  return isListed(packageOf(imported), rule.packages) ? undefined : `${where} ${imported}`;
}

function ruleFor(file: string, rules: readonly FolderRule[]): FolderRule | undefined {
  return rules
    .filter(({ folder }) => isWithin(file, [folder]))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function packageOf(imported: string): string {
  return imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');
}

function isListed(name: string, packages: readonly string[]): boolean {
  return packages.some(
    (listed) => listed === name || (listed.endsWith('/*') && name.startsWith(listed.slice(0, -1))),
  );
}

/** The frontmatter and the scripts of an Astro component, which are TypeScript. */
function scriptsOf(component: string): string {
  const frontmatter = component.match(/^\s*---\n([\s\S]*?)\n---/)?.[1] ?? '';
  const scripts = [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontmatter, ...scripts.map(([, script]) => script)].join('\n');
}
