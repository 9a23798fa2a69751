import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import type { Related } from '../../../cms/src/checks/document.ts';
import type { Level, Point } from '../../../cms/src/checks/point.ts';
import { rules } from '../../../cms/src/checks/rules/index.ts';
import { pointsOf } from './checking.ts';

interface Defect {
  what: string;
  type: DocumentType;
  values?: Record<string, unknown>;
  related?: Record<string, readonly Related[]>;
  rule: string;
  level: Level;
  field: string;
  line?: number;
  rgaa?: string;
}

const inBody = (body: string) => ({ type: 'post', values: { body }, field: 'body' }) as const;
const cover = { alternativeText: null, url: '/uploads/vue.jpg' };

/** One thing is wrong in each. */
const defects: Defect[] = [
  {
    what: 'a picture without alternative text',
    ...inBody('Avant.\n\n![](/uploads/vue.jpg)'),
    rule: 'picture-alternative',
    level: 'blocking',
    line: 3,
    rgaa: '1.1',
  },
  {
    what: 'a picture in HTML without alternative text',
    ...inBody('Avant.\n\n<p>\n<img src="/uploads/vue.jpg">\n</p>'),
    rule: 'picture-alternative',
    level: 'blocking',
    line: 4,
    rgaa: '1.1',
  },
  {
    what: 'a cover without alternative text',
    type: 'post',
    values: { cover, coverDecorative: false },
    field: 'coverAlternative',
    rule: 'picture-alternative',
    level: 'blocking',
    rgaa: '1.1',
  },
  {
    what: 'a picture called by its file',
    ...inBody('![IMG_2034.jpg](/uploads/vue.jpg)'),
    rule: 'picture-words',
    level: 'advisory',
    line: 1,
    rgaa: '1.3',
  },
  {
    what: 'a cover called « Image »',
    type: 'post',
    values: { cover, coverAlternative: 'Image' },
    field: 'coverAlternative',
    rule: 'picture-words',
    level: 'advisory',
    rgaa: '1.3',
  },
  {
    what: 'an alternative text as long as a paragraph',
    ...inBody(`![${'Une salle de cantine, où l’on pèse. '.repeat(6)}](/uploads/vue.jpg)`),
    rule: 'picture-words',
    level: 'advisory',
    line: 1,
    rgaa: '1.3',
  },
  {
    what: 'a level of heading that is skipped',
    ...inBody('## Une partie\n\nDu texte.\n\n#### Trop bas'),
    rule: 'heading-levels',
    level: 'advisory',
    line: 5,
    rgaa: '9.1',
  },
  {
    what: 'a heading of level 1',
    ...inBody('Du texte.\n\n# Comme la page'),
    rule: 'heading-levels',
    level: 'advisory',
    line: 3,
    rgaa: '9.1',
  },
  {
    what: 'an empty heading',
    ...inBody('Du texte.\n\n##\n\nEncore.'),
    rule: 'heading-empty',
    level: 'advisory',
    line: 3,
    rgaa: '9.1',
  },
  {
    what: 'a paragraph in bold instead of a heading',
    ...inBody('Du texte.\n\n**Ce que vous ferez**\n\nDes choses.'),
    rule: 'heading-bold',
    level: 'advisory',
    line: 3,
    rgaa: '9.1',
  },
  {
    what: 'a link that says « cliquez ici »',
    ...inBody('Pour postuler, [cliquez ici !](/recrutement/)'),
    rule: 'link-words',
    level: 'advisory',
    line: 1,
    rgaa: '6.1',
  },
  {
    what: 'a link that says its address',
    ...inBody('Le code est sur https://code.example/cantinelle.'),
    rule: 'link-bare-address',
    level: 'advisory',
    line: 1,
    rgaa: '6.1',
  },
  {
    what: 'the same words for two pages',
    ...inBody('[Le produit](/startups/cantinelle/)\n\n[Le produit](/startups/gue-libre/)'),
    rule: 'link-same-words',
    level: 'advisory',
    line: 3,
    rgaa: '6.1',
  },
  {
    what: 'a link that leads nowhere',
    ...inBody('Lisez [notre rapport]().'),
    rule: 'link-empty',
    level: 'blocking',
    line: 1,
  },
  {
    what: 'a link without words',
    ...inBody('Lisez <a href="/recrutement/"></a>.'),
    rule: 'link-empty',
    level: 'advisory',
    line: 1,
    rgaa: '6.2',
  },
  {
    what: 'a table in HTML without headers',
    ...inBody('Voici.\n\n<table>\n<tr><td>Lyon</td><td>12</td></tr>\n</table>'),
    rule: 'table-headers',
    level: 'advisory',
    line: 3,
    rgaa: '5.6',
  },
  {
    what: 'a table in Markdown with an empty row of headers',
    ...inBody('| | |\n| --- | --- |\n| Lyon | 12 |'),
    rule: 'table-headers',
    level: 'advisory',
    line: 1,
    rgaa: '5.6',
  },
  {
    what: 'a video without a title',
    ...inBody('Voyez.\n\n<iframe src="https://tube.example/videos/embed/1"></iframe>'),
    rule: 'embed-title',
    level: 'advisory',
    line: 3,
    rgaa: '2.1',
  },
  {
    what: 'a video with the title of all videos',
    ...inBody(
      '<iframe title="YouTube video player" src="https://www.youtube.com/embed/1"></iframe>',
    ),
    rule: 'embed-title',
    level: 'advisory',
    line: 1,
    rgaa: '2.2',
  },
  {
    what: 'an announcement without summary',
    type: 'post',
    values: { excerpt: ' ' },
    field: 'excerpt',
    rule: 'summary',
    level: 'advisory',
  },
  {
    what: 'a summary of two words',
    type: 'post',
    values: { excerpt: 'Très bien.' },
    field: 'excerpt',
    rule: 'summary',
    level: 'advisory',
  },
  {
    what: 'a summary as long as a text',
    type: 'post',
    values: { excerpt: 'Trente cantines. '.repeat(20) },
    field: 'excerpt',
    rule: 'summary',
    level: 'advisory',
  },
  {
    what: 'a product without mission',
    type: 'startup',
    values: { mission: null },
    field: 'mission',
    rule: 'summary',
    level: 'advisory',
  },
  {
    what: 'a title in capitals',
    type: 'post',
    values: { title: 'NOUS RECRUTONS UNE PERSONNE' },
    field: 'title',
    rule: 'title',
    level: 'advisory',
  },
  {
    what: 'a title that goes on and on',
    type: 'page',
    values: { title: 'Tout ce que nous avons appris en chemin '.repeat(3) },
    field: 'title',
    rule: 'title',
    level: 'advisory',
  },
  {
    what: 'a title that search engines would cut',
    type: 'post',
    values: {
      seoTitle: 'Trente cantines pèsent leurs restes pendant une semaine entière, en mars',
    },
    field: 'seoTitle',
    rule: 'search-engines',
    level: 'advisory',
  },
  {
    what: 'a description for search engines of three words',
    type: 'post',
    values: { seoDescription: 'Cantines et restes' },
    field: 'seoDescription',
    rule: 'search-engines',
    level: 'advisory',
  },
  {
    what: 'an offer without closing day',
    type: 'role',
    values: { closesOn: null },
    field: 'closesOn',
    rule: 'role-closing',
    level: 'advisory',
  },
  {
    what: 'an offer that closed yesterday',
    type: 'role',
    values: { closesOn: '2026-11-28' },
    field: 'closesOn',
    rule: 'role-closing',
    level: 'blocking',
  },
  {
    what: 'an offer that closes before it opens',
    type: 'role',
    values: { opensOn: '2027-02-01' },
    field: 'closesOn',
    rule: 'role-closing',
    level: 'blocking',
  },
  {
    what: 'an offer that closes in another decade',
    type: 'role',
    values: { closesOn: '2036-12-31' },
    field: 'closesOn',
    rule: 'role-closing',
    level: 'advisory',
  },
  {
    what: 'an offer that nobody can answer',
    type: 'role',
    values: { applyEmail: '' },
    field: 'applyUrl',
    rule: 'role-application',
    level: 'blocking',
  },
  {
    what: 'an offer that does not say its pay',
    type: 'role',
    values: { salaryMin: null, salaryMax: null },
    field: 'salaryMin',
    rule: 'role-pay',
    level: 'advisory',
  },
  {
    what: 'a pay upside down',
    type: 'role',
    values: { salaryMin: 700 },
    field: 'salaryMin',
    rule: 'role-pay',
    level: 'blocking',
  },
  {
    what: 'a pay for who knows how long',
    type: 'role',
    values: { salaryPeriod: null },
    field: 'salaryPeriod',
    rule: 'role-pay',
    level: 'advisory',
  },
  {
    what: 'a pay that may be gross or net',
    type: 'role',
    values: { salaryBasis: null },
    field: 'salaryBasis',
    rule: 'role-pay',
    level: 'advisory',
  },
  {
    what: 'an offer of nobody',
    type: 'role',
    related: { startup: [] },
    field: 'startup',
    rule: 'role-host',
    level: 'advisory',
  },
  {
    what: 'an offer of a startup and of an organisation',
    type: 'role',
    related: { organisation: [{ documentId: 'y', name: 'L’Office', isPublished: true }] },
    field: 'organisation',
    rule: 'role-one-host',
    level: 'advisory',
  },
  {
    what: 'an offer without contact',
    type: 'role',
    related: { contacts: [] },
    field: 'contacts',
    rule: 'role-contacts',
    level: 'advisory',
  },
  {
    what: 'a link to a page that does not exist',
    ...inBody('Voyez [le produit](/startups/cantinele/).'),
    rule: 'dead-links',
    level: 'blocking',
    line: 1,
  },
  {
    what: 'a whole address of the site that leads to no page',
    ...inBody('Voyez [le produit](https://parvis.example/startups/cantinele/#equipe).'),
    rule: 'dead-links',
    level: 'blocking',
    line: 1,
  },
  {
    what: 'a picture that is not in the library',
    ...inBody('![Une balance](/uploads/balance.jpg)'),
    rule: 'dead-links',
    level: 'blocking',
    line: 1,
  },
  {
    what: 'a dead address in a field of a part',
    type: 'startup',
    values: { events: [{ name: 'Essai', comment: 'Voir https://parvis.example/rien/.' }] },
    field: 'events.0.comment',
    rule: 'dead-links',
    level: 'blocking',
  },
  {
    what: 'a link to a draft',
    ...inBody('Voyez [Herbier](/startups/herbier/).'),
    rule: 'draft-links',
    level: 'advisory',
    line: 1,
  },
  {
    what: 'a link to one’s own computer',
    ...inBody('Voyez [l’essai](http://localhost:8080/essai/).'),
    rule: 'private-links',
    level: 'blocking',
    line: 1,
  },
  {
    what: 'a link to the admin',
    type: 'startup',
    values: { website: 'https://cms.example/admin/content-manager/collection-types' },
    field: 'website',
    rule: 'private-links',
    level: 'blocking',
  },
  {
    what: 'an announcement that nobody signs',
    type: 'post',
    related: { authors: [] },
    field: 'authors',
    rule: 'post-signed',
    level: 'advisory',
  },
  {
    what: 'an announcement without category',
    type: 'post',
    related: { category: [] },
    field: 'category',
    rule: 'post-signed',
    level: 'advisory',
  },
  {
    what: 'a passage in capitals',
    ...inBody('Les candidatures sont OUVERTES JUSQU’AU DIX MARS INCLUS, pas après.'),
    rule: 'capitals',
    level: 'advisory',
    line: 1,
  },
  {
    what: 'the Latin of a template',
    ...inBody('Bonjour.\n\nLorem ipsum dolor sit amet.'),
    rule: 'leftovers',
    level: 'blocking',
    line: 3,
  },
  {
    what: 'something left to do',
    ...inBody('Le produit a servi TODO fois.'),
    rule: 'leftovers',
    level: 'blocking',
    line: 1,
  },
  {
    what: 'a gap where a number should be',
    ...inBody('Nous cherchons XX personnes.'),
    rule: 'leftovers',
    level: 'advisory',
    line: 1,
  },
];

const plainly = ({ rule, level, field, line, rgaa }: Point) => ({
  rule,
  level,
  field,
  line,
  rgaa: rgaa?.number,
});

describe('each defect is found by the rule meant, where it is, and nothing else is said', () => {
  for (const { what, type, values, related, rgaa, line, ...expected } of defects) {
    test(what, () => {
      const points = pointsOf({ type, ...(values && { values }), ...(related && { related }) });
      assert.deepEqual(points.map(plainly), [{ ...expected, line, rgaa }]);
    });
  }
});

test('no rule is without a defect that it finds', () => {
  const found = new Set(defects.map(({ rule }) => rule));
  assert.deepEqual(
    rules.map(({ name }) => name).filter((name) => !found.has(name)),
    [],
  );
});

test('every message is a French sentence that says what to do', () => {
  for (const { type, values, related } of defects) {
    for (const { message } of pointsOf({
      type,
      ...(values && { values }),
      ...(related && { related }),
    })) {
      assert.match(message, /[.?!]$/);
      assert.doesNotMatch(message, /'|\.\.\.|[<{]/, message);
    }
  }
});
