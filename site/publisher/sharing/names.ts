import { sharingFolder } from '@parvis/shared';

/** A template names the picture of a page in its head, of which this much is read at most. */
const HEAD = 8192;

/** What every page begins with, so that what an author writes is never taken for its head. */
const HEAD_ENDS = '</head>';

const named = new RegExp(
  `<meta property="og:image" content="[^"]*?/(${sharingFolder}[0-9a-f]{32}\\.png)"`,
);

/** The file of the sharing picture that a page names, by its path in the public folder. */
export function pictureNamedBy(page: Buffer): string | undefined {
  const [head = ''] = page.toString('utf8', 0, HEAD).split(HEAD_ENDS);
  return named.exec(head)?.[1];
}
