import { readExisting } from './apply/existing.ts';
import { type Applied, applyPlan } from './apply/index.ts';
import type { Strapi } from './apply/strapi.ts';
import type { ImportOptions } from './arguments.ts';
import { convertSites } from './convert/index.ts';
import { planImport } from './plan/index.ts';
import type { Progress } from './progress.ts';
import { readSites } from './read/index.ts';
import { type Report, reportOf } from './report/index.ts';
import { verifyImport } from './verify/index.ts';

interface Surroundings {
  now: () => Date;
  progress: Progress;
}

const nothingApplied: Applied = {
  written: [],
  conflicts: [],
  refused: [],
  lostPictures: [],
};

/** Imports the old sites into the CMS: read → convert → plan → apply → verify. */
export async function importSites(
  strapi: Strapi,
  { folders, origins, isDry }: ImportOptions,
  { now, progress }: Surroundings,
): Promise<Report> {
  const startedAt = now();
  let read = 0;
  const sources = await readSites(folders, () => progress.show(`Lecture : ${++read} fichiers`));
  const { existing, known } = await readExisting(strapi);
  let converted = 0;
  const conversion = convertSites(sources, {
    origins,
    known,
    onDocument: () => progress.show(`Conversion : ${++converted} contenus`),
  });
  const plan = planImport(conversion, existing);
  const applied = isDry
    ? nothingApplied
    : await applyPlan(strapi, plan, existing, {
        now,
        onProgress: (what, done, total) =>
          progress.show(`Écriture (${labels[what]}) : ${done} sur ${total}`),
      });
  progress.show('Relecture');
  const differences = await verifyImport(strapi, applied.written);
  progress.end();
  return reportOf({
    startedAt,
    finishedAt: now(),
    folders,
    notes: sources.notes,
    plan,
    applied,
    differences,
  });
}

const labels = {
  author: 'membres',
  category: 'catégories',
  incubator: 'incubateurs',
  organisation: 'organisations',
  page: 'pages',
  picture: 'images',
  post: 'articles',
  redirect: 'redirections',
  role: 'offres',
  site: 'site',
  startup: 'startups',
} as const;
