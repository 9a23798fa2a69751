import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { SiteFolders } from '../../cms/import/read/index.ts';

/** Old sites of a few files, invented, in a temporary folder. */
export interface Miniature {
  folders: Required<SiteFolders>;
  /** Writes a file, by its path from the folder of both sites: `blog/…` or `site/…`. */
  write(path: string, content: string | Uint8Array): void;
  link(path: string, target: string): void;
  makeFolder(path: string): void;
  remove(): void;
}

export function miniature(files: Readonly<Record<string, string | Uint8Array>> = {}): Miniature {
  const root = mkdtempSync(join(tmpdir(), 'parvis-import-'));
  const at = (path: string) => {
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    return whole;
  };
  const made: Miniature = {
    folders: { blog: join(root, 'blog'), site: join(root, 'site') },
    write: (path, content) => writeFileSync(at(path), content),
    link: (path, target) => symlinkSync(target, at(path)),
    makeFolder: (path) => mkdirSync(at(path), { recursive: true }),
    remove: () => rmSync(root, { recursive: true }),
  };
  made.makeFolder('blog/content/_posts');
  made.makeFolder('site/content/_startups');
  for (const [path, content] of Object.entries(files)) made.write(path, content);
  return made;
}

/** A real picture of one colour. */
export async function pictureBytes(colour: string, width = 40, height = 20): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

export const origins = { blog: 'https://journal.example', site: 'https://communaute.example' };

/** A small community without a fault: one file of each kind, that refer to each other. */
export const faultless: Readonly<Record<string, string>> = {
  'blog/_category/annonces.md':
    '---\nlayout: category\nalias: annonces\npermalink: "/categorie/annonces/"\n---\n',
  'blog/_data/category/annonces.yml': 'title: Annonces\ncontent: Ce qui commence.\n',
  'blog/content/_posts/2019-03-04-premier-pas.md': `---
layout: post
title: Premier pas
date: 2019-03-05
authors:
  - ada.moulin
categories: annonces
tags: le-four
image: /img/posts/pas.png
excerpt: Un *petit* pas.
---

# Le départ

![Un pas](/img/posts/pas.png)

Voyez [Le Four](/startups/le-four.html) et [l’offre](https://communaute.example/recrutement/2019/02/01/boulanger.html).
`,
  'site/content/_incubators/moulin.md':
    '---\ntitle: Le Moulin\nowner: La Meunerie\ncontact: mailto:moulin@communaute.example?subject=Bonjour\naddress: 1 rue du Son\nhighlighted_startups:\n  - le-four\n---\n\nOn y moud.\n',
  'site/content/_startups/le-four.md': `---
title: Le Four
mission: Cuire le pain de plusieurs villages.
owner: La Meunerie (LM)
sponsors:
  - name: La Meunerie
    acronym: LM
    domaine_ministeriel: territoires
    type: operateur
incubator: moulin
link: https://four.example
repository: https://code.example/four
contact: four@communaute.example
stats: false
phases:
  - name: investigation
    start: 2018-01-01
    end: 2018-03-01
  - name: construction
    start: 2018-03-01
redirect_from:
  - /startups/fournil
---

## Le four

Il chauffe.
`,
  'site/content/_authors/ada.moulin.md': `---
fullname: Ada Moulin
role: Développeuse
github: ada-moulin
link: https://ada.example
missions:
  - start: 2018-01-01
    end: 2018-12-31
    status: service
    employer: La Minoterie
  - start: 2019-01-01
    status: independent
startups:
  - le-four
---

Ada **pétrit**.
`,
  'site/content/_jobs/2019-02-01-boulanger.md': `---
roles: deux boulanger·e·s
startup: le-four
open: false
techno: Levain / Farine
---

Du pain à cuire. Écrivez à <ada.moulin@communaute.example>.
`,
  'site/_redirects': '/startup/*  /startups/:splat\n/blog/* /blog/\n',
};

/** The same community with its one picture. */
export async function faultlessMiniature(): Promise<Miniature> {
  const made = miniature(faultless);
  made.write('blog/img/posts/pas.png', await pictureBytes('#336699'));
  return made;
}
