import { readExisting } from '../../../cms/import/apply/existing.ts';
import { applyPlan } from '../../../cms/import/apply/index.ts';
import { bootCms } from '../../../cms/import/boot.ts';
import type { ConvertedDocument } from '../../../cms/import/convert/converted.ts';
import { planImport } from '../../../cms/import/plan/index.ts';
import { communityOf } from '../community.ts';

/**
 * Fills the database that the environment names with the invented community, by the import's own
 * path, in a process of its own: `load.ts 5000`.
 */
const [pages] = process.argv.slice(2);
const strapi = await bootCms();
// The CMS makes its own site, once.
const documents = communityOf(Number(pages))
  .filter(({ type }) => type !== 'site')
  .map(({ type, document: { updatedAt: _, ...document } }) => ({
    type,
    source: `bench:${type}:${document.documentId}`,
    document,
  })) as ConvertedDocument[];
const { existing } = await readExisting(strapi);
const plan = planImport({ documents, pictures: [], files: [] }, existing);
const { written, refused } = await applyPlan(strapi, plan, existing, { now: () => new Date() });
await strapi.destroy();
if (refused[0] !== undefined) throw new Error(`The CMS refused: ${refused[0].reason}`);
console.log(`${written.length} documents loaded.`);
process.exit(0);
