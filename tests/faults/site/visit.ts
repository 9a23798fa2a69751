import { answer } from '../../../site/serve/answer.ts';
import { openFolder } from '../../../site/serve/folder.ts';

/** What a visitor who follows every link from the home page meets, whole or not. */
export interface Visit {
  /** Each address that answered with a file, and the file's text. */
  read: Map<string, string>;
  /** `/from/ → /to/ 404`, one for each link that leads nowhere. */
  deadLinks: string[];
  /** Pages that are cut short. */
  halves: string[];
}

/** Reads a public folder as the embedded server does, from its home page. */
export async function visit(publicFolder: string): Promise<Visit> {
  const folder = openFolder(publicFolder);
  const found: Visit = { read: new Map(), deadLinks: [], halves: [] };
  const queue: [from: string, to: string][] = [['', '/']];
  const known = new Set<string>(['/']);
  for (const [from, to] of queue) {
    const { status, headers, body } = await answer({ method: 'GET', target: to }, folder);
    const next = status === 301 ? [headers.Location ?? ''] : linksIn(to, `${body}`);
    if (status === 200) {
      found.read.set(to, `${body}`);
      if (!isWhole(to, `${body}`)) found.halves.push(to);
    } else if (status !== 301) {
      found.deadLinks.push(`${from} → ${to} ${status}`);
      continue;
    }
    for (const address of next) {
      if (known.has(address)) continue;
      known.add(address);
      queue.push([to, address]);
    }
  }
  return found;
}

/** Whether a page came to its end; other files tell nothing by themselves. */
export function isWhole(address: string, text: string): boolean {
  return address.endsWith('/') ? text.trimEnd().endsWith('</html>') : text !== '';
}

function linksIn(address: string, text: string): string[] {
  if (!address.endsWith('/')) return [];
  const links = [...text.matchAll(/\b(?:href|src)="(\/(?!\/)[^"#?]*)/g)];
  return links.map(([, path = '']) => path);
}
