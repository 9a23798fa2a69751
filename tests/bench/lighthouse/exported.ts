import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExisting } from '../../../cms/import/apply/existing.ts';
import { applyPlan } from '../../../cms/import/apply/index.ts';
import type { ConvertedDocument } from '../../../cms/import/convert/converted.ts';
import { documentIdOf } from '../../../cms/import/convert/identity.ts';
import { importSites } from '../../../cms/import/importSites.ts';
import { planImport } from '../../../cms/import/plan/index.ts';
import { loadSample } from '../../../cms/sample/load.ts';
import { exportSite } from '../../../site/publisher/commands.ts';
import { settingsFrom } from '../../../site/publisher/settings.ts';
import { type Cms, signal, startCms } from '../../cms/harness.ts';
import { aRole } from '../../documents.ts';

/** A community's whole site in a folder of its own. */
export interface Exported {
  /** What the site shows, in words. */
  content: string;
  folder: string;
  remove(): Promise<void>;
}

/**
 * Imports a corpus into a real CMS and exports its site by the publisher's own command; the
 * invented sample where there is no corpus.
 *
 * @param corpus  a folder with an old blog in `blog` and an old site in `www`
 * @param siteUrl where the site will be served, for its links to itself
 */
export async function exportCommunity(corpus: string, siteUrl: string): Promise<Exported> {
  const cms = await startCms();
  const place = await mkdtemp(join(tmpdir(), 'parvis-lighthouse-'));
  const folder = join(place, 'site');
  try {
    const content = await fill(cms, corpus);
    const settings = settingsFrom({
      PARVIS_STATE_DIR: join(place, 'state'),
      PARVIS_SITE_URL: siteUrl,
      PARVIS_CMS_URL: cms.url,
      PARVIS_PUBLISHER_TOKEN: cms.token,
      PARVIS_SIGNAL_SECRET: signal.secret,
    });
    const { rendered } = await exportSite(settings, folder);
    return {
      content: `${content}: ${rendered} pages`,
      folder,
      remove: () => rm(place, { recursive: true }),
    };
  } finally {
    await cms.stop();
  }
}

async function fill({ strapi }: Cms, corpus: string): Promise<string> {
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
