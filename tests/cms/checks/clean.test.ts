import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointsOf } from './checking.ts';

type Document = Parameters<typeof pointsOf>[0];

const cover = { url: '/uploads/vue.jpg', alternativeText: null };

/** As staff write when nothing is wrong, with what looks like a fault and is none. */
const clean: Record<string, Document> = {
  'an announcement with headings, lists and links': {
    type: 'post',
    values: {
      body: '## Les offres\n\n- [Designer pour Gué libre](/recrutement/) ;\n- [Cantinelle](/startups/cantinelle/), sur la route.\n\n### Comment nous choisissons\n\nNous lisons **toutes** les candidatures.\n\n## Et après\n\nNous répondons sous dix jours.',
    },
  },
  'an announcement with a described cover': {
    type: 'post',
    values: { cover, coverDecorative: false, coverAlternative: 'Une balance dans une cuisine' },
  },
  'an announcement with a decorative cover': {
    type: 'post',
    values: { cover, coverDecorative: true, coverAlternative: null },
  },
  'a cover that the library describes': {
    type: 'post',
    values: { cover: { ...cover, alternativeText: 'Une salle pleine' }, coverDecorative: false },
  },
  'a cover that the library marks as decorative': {
    type: 'post',
    values: { cover: { ...cover, decorative: true }, coverDecorative: false },
  },
  'pictures that are described, or decorative': {
    type: 'post',
    values: {
      body: '![Une balance dans une cuisine](/uploads/cantine.jpg)\n\n![décorative](/uploads/vue.jpg)\n\n<img src="/uploads/vue.jpg" alt="">',
    },
  },
  'a table whose first column has no name': {
    type: 'post',
    values: { body: '| | avant | après |\n| --- | ---: | ---: |\n| restes (g) | 61 | 24 |' },
  },
  'a table in HTML with headers': {
    type: 'page',
    values: {
      body: '<table>\n<tr><th>Ville</th><th>Cantines</th></tr>\n<tr><td>Lyon</td><td>12</td></tr>\n</table>',
    },
  },
  'code that holds anything': {
    type: 'post',
    values: {
      body: 'Le programme :\n\n```md\n# TODO\n![](photo.png)\n[ici](/rien/)\n```\n\nEt `lorem ipsum`.',
    },
  },
  'notes, of which each is numbered': {
    type: 'post',
    values: { body: 'Une mesure[^1], puis une autre[^2].\n\n[^1]: En mars.\n[^2]: En juin.' },
  },
  'links by mail and telephone': {
    type: 'post',
    values: {
      body: 'Écrivez à [l’équipe](mailto:equipe@parvis.example) ou [appelez-nous](tel:+33123456789), ou à equipe@parvis.example.',
    },
  },
  'the same words twice for the same page': {
    type: 'post',
    values: {
      body: '[Cantinelle](/startups/cantinelle/) grandit. Venez à [Cantinelle](https://parvis.example/startups/cantinelle/#equipe)… ou [ailleurs](https://code.example).',
    },
  },
  'centuries, acronyms and a sentence in bold': {
    type: 'post',
    values: {
      title: 'La DINUM, l’ANCT et la CNIL au XXe siècle',
      body: '**Nous répondons à tout le monde, sous dix jours.**\n\nLa loi du XXe siècle et le RGPD, la CNIL, l’ANSSI.',
    },
  },
  'a video with its title': {
    type: 'post',
    values: {
      body: '<iframe title="Une journée à la cantine de Lyon" src="https://tube.example/videos/embed/1"></iframe>',
    },
  },
  'an offer that says all': { type: 'role' },
  'a voluntary offer, without pay': {
    type: 'role',
    values: { contract: 'volunteering', salaryMin: null, salaryMax: null, salaryPeriod: null },
  },
  'an offer answered through a form, closing today': {
    type: 'role',
    values: { applyEmail: null, applyUrl: 'https://forms.example/gue', closesOn: '2026-11-29' },
  },
  'a product with its phases': {
    type: 'startup',
    values: {
      phases: [{ name: 'investigation', start: '2025-01-06', end: null }],
      website: 'https://gue-libre.example',
      body: '## Comment cela marche\n\nUn capteur dit si le passage est ouvert.',
    },
  },
  'a legal page': {
    type: 'page',
    values: {
      title: 'Mentions légales',
      body: '## Éditeur\n\nLa communauté.\n\n## Accessibilité\n\nLisez notre [déclaration d’accessibilité](/accessibilite/).',
    },
  },
  'a member': {
    type: 'author',
    values: { biography: 'Designer, passée par [Gué libre](/startups/gue-libre/).' },
  },
  'an incubator': {
    type: 'incubator',
    values: { body: 'Nous hébergeons six produits, dont\n[Cantinelle](/startups/cantinelle/).' },
  },
  'Markdown in a tag of an old text': {
    type: 'page',
    values: { body: '<div markdown="1">\n## Une partie\n\nDu texte.\n</div>' },
  },
};

for (const [what, document] of Object.entries(clean)) {
  test(`nothing is said of ${what}`, () => {
    assert.deepEqual(pointsOf(document), []);
  });
}

test('there are at least twenty of them', () => {
  assert.ok(Object.keys(clean).length >= 20);
});
