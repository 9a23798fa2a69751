import { glob } from 'node:fs/promises';

/** How long a test file takes is told by its name: `.slow.` ones start a CMS, a browser or a build. */
export interface TestFiles {
  quick: readonly string[];
  slow: readonly string[];
}

/** The test files below `tests/`, relative to the root, in the order of their names. */
export async function findTestFiles(root: string): Promise<TestFiles> {
  const files = (await Array.fromAsync(glob('tests/**/*.test.ts', { cwd: root }))).sort();
  return {
    quick: files.filter((file) => !isSlow(file)),
    slow: files.filter(isSlow),
  };
}

function isSlow(file: string): boolean {
  return file.endsWith('.slow.test.ts');
}
