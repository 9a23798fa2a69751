import { bootCms } from '../import/boot.ts';
import { loadSample } from './load.ts';

/** Loads the sample community into the CMS that the environment names, if it has no content yet. */
async function main(): Promise<number> {
  const strapi = await bootCms();
  const written = await loadSample(strapi);
  await strapi.destroy();
  console.log(
    written === 0
      ? 'The CMS already has content: the sample community is not loaded.'
      : `The sample community is loaded: ${written} documents.`,
  );
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
