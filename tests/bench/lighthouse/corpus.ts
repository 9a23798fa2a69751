import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readExisting } from '../../../cms/import/apply/existing.ts';
import { applyPlan } from '../../../cms/import/apply/index.ts';
import type { ConvertedDocument } from '../../../cms/import/convert/converted.ts';
import { documentIdOf } from '../../../cms/import/convert/identity.ts';
import { importSites } from '../../../cms/import/importSites.ts';
import { planImport } from '../../../cms/import/plan/index.ts';
import { loadSample } from '../../../cms/sample/load.ts';
import type { Cms } from '../../cms/harness.ts';
import { aRole } from '../../documents.ts';

/**
 * Imports a corpus into the CMS; the invented sample where there is no corpus.
 *
 * @param corpus a folder with an old blog in `blog` and an old site in `www`
 * @returns what the CMS holds now, in words
 */
export async function fillWith(corpus: string, { strapi }: Cms): Promise<string> {
  const now = () => new Date();
  const folders = { blog: join(corpus, 'blog'), site: join(corpus, 'www') };
  if (!existsSync(folders.blog)) {
    await loadSample(strapi);
    return `The invented sample, for there is no corpus in ${corpus}`;
  }
  const progress = { show: () => {}, end: () => {} };
  const origins = { blog: 'https://blog.beta.gouv.fr', site: 'https://beta.gouv.fr' };
  await importSites(strapi, { folders, origins, isDry: false }, { now, progress });
  const startup = await strapi.documents('api::startup.startup').findFirst({ status: 'published' });
  const { existing } = await readExisting(strapi);
  const documents = [openRole(startup?.documentId ?? null, now())];
  const plan = planImport({ documents, pictures: [], files: [] }, existing);
  const { refused } = await applyPlan(strapi, plan, existing, { now });
  if (refused[0] !== undefined) throw new Error(`The CMS refused: ${refused[0].reason}`);
  return 'The imported corpus, with one invented open role, for its own are over';
}

const paragraph = 'Vous rejoindrez une équipe de cinq personnes, et livrerez chaque semaine. ';

function openRole(startup: string | null, today: Date): ConvertedDocument {
  const { updatedAt: _, ...document } = aRole({
    documentId: documentIdOf('role', 'bench-open'),
    slug: 'bench-developpeuse-ou-developpeur',
    title: 'Développeuse ou développeur',
    startup,
    contract: 'permanent',
    places: ['Paris'],
    remote: 'partial',
    salaryMin: 40_000,
    salaryMax: 50_000,
    salaryPeriod: 'year',
    salaryBasis: 'gross',
    opensOn: dayAfter(today, -1),
    closesOn: dayAfter(today, 30),
    applyEmail: 'equipe@parvis.example',
    body: `## Votre mission\n\n${paragraph.repeat(8)}\n\n## Votre profil\n\n${paragraph.repeat(8)}`,
  });
  return { type: 'role', source: 'bench:role:open', document };
}

function dayAfter(day: Date, days: number): string {
  return new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
