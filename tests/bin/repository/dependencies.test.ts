import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../../bin/machine/root.ts';

const workspaces = ['.', 'shared', 'cms', 'site', 'tests'];
const families = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const;

type Manifest = Partial<Record<(typeof families)[number], Record<string, string>>>;

const pins = workspaces.flatMap((workspace) => {
  const manifest = readJson<Manifest>(join(workspace, 'package.json'));
  return families.flatMap((family) =>
    Object.entries(manifest[family] ?? {}).map(([name, version]) => ({
      workspace,
      family,
      name,
      version,
    })),
  );
});

test('every dependency is pinned to one exact version', () => {
  const loose = pins.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
});

test('a dependency of several workspaces has one version', () => {
  const versions = Map.groupBy(pins, ({ name }) => name);
  const several = [...versions].filter(
    ([, uses]) => new Set(uses.map(({ version }) => version)).size > 1,
  );
  assert.deepEqual(several, []);
});

test('docs/dependencies.md has one line for each direct dependency, and no other', () => {
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '').sort();
  const direct = pins.map(({ name }) => name).filter((name) => name !== '@parvis/shared');
  assert.deepEqual(listed, [...new Set(direct)].sort());
});

/**
 * Parents whose newest versions lack a platform, and that cannot be older: Astro 7.3 asks for this
 * compiler. Where it has no binary (macOS, Windows, Linux on ARM), the site cannot be compiled yet.
 */
const tolerated = new Set(['node_modules/@astrojs/compiler-binding']);

// A registry that lacks some platforms' packages makes npm write a lockfile that npm ci refuses.
// To put right: pin (or override) the newest version of the parent whose packages all exist, then
// run npm install.
test('the lockfile has every package that it names, for every platform', () => {
  const { packages } = readJson<{
    packages: Record<string, { version?: string; link?: boolean; optionalDependencies?: object }>;
  }>('package-lock.json');
  const missing = Object.entries(packages)
    .filter(([path]) => !tolerated.has(path))
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isInstalledFor(path, name))
        .map((name) => `${path} → ${name}`),
    );
  assert.deepEqual(missing, []);

  /** Looks where Node would: beside the package that asks, then further up. */
  function isInstalledFor(path: string, name: string): boolean {
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const prefix = at === '' ? '' : `${at}/`;
      if (`${prefix}node_modules/${name}` in packages) return true;
      if (at === '') return false;
    }
  }
});

test('only the install script that brings the project’s own Node may run', () => {
  const { packages } = readJson<{ packages: Record<string, { hasInstallScript?: boolean }> }>(
    'package-lock.json',
  );
  const { allowScripts } = readJson<{ allowScripts: Record<string, boolean> }>('package.json');
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  const undecided = scripted.filter((name) => !(name in allowScripts));
  assert.deepEqual(undecided, []);
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  assert.deepEqual(allowed, ['node']);
});

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Shape;
}
