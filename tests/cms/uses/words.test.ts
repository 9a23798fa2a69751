import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  tellAct,
  tellBroken,
  titleOfQuestion,
} from '../../../cms/src/admin/actions/withdrawal/words.ts';
import type {
  PublicationForeseen,
  Referrer,
  Uses,
  Withdrawal,
} from '../../../cms/src/admin/panels/uses/answer.ts';
import { nameOf } from '../../../cms/src/admin/panels/uses/pages.ts';
import {
  fateOf,
  howOf,
  isUnused,
  pauseAfter,
  tellNoPage,
  tellOthers,
  tellPublication,
  tellRenaming,
  tellRest,
} from '../../../cms/src/admin/panels/uses/words.ts';

const referrer: Referrer = {
  type: 'role',
  documentId: 'r',
  title: 'Une offre',
  fields: ['Startup'],
  hasLink: false,
  isPublished: true,
  isDraft: true,
};
const ownPage = {
  address: 'https://site.invalid/startups/un-produit/',
  becomes: 'gone' as const,
  title: 'Un produit',
};
const withdrawal: Withdrawal = { pages: [ownPage], total: 1, files: 2 };
const uses: Uses = {
  ...{ referrers: [], others: 0, hidden: 0, isPublished: true, withdrawal },
  ...{ page: '/startups/un-produit/', publication: null },
};
const publication: PublicationForeseen = {
  pages: [],
  counts: { new: 1, different: 12, gone: 0 },
  ...{ files: 0, from: null },
};

it('says how a document points at another, and whether visitors see it', () => {
  assert.equal(howOf(referrer), 'Offre · Startup · en ligne');
  assert.equal(howOf({ ...referrer, isPublished: false }), 'Offre · Startup · brouillon');
  assert.equal(
    howOf({ ...referrer, isDraft: false, hasLink: true, fields: ['Texte'] }),
    'Offre · Texte (par un lien) · en ligne, plus dans le brouillon',
  );
  const member = { ...referrer, type: 'author' as const, isDraft: false };
  assert.equal(howOf(member), 'Membre · Startup · en ligne');
});

it('counts what it does not name', () => {
  assert.equal(tellOthers({ others: 0, hidden: 0 }), undefined);
  assert.equal(tellOthers({ others: 1, hidden: 0 }), '… et 1 autre contenu.');
  assert.equal(
    tellOthers({ others: 3, hidden: 2 }),
    '… et 3 autres contenus, dont 2 que vous ne pouvez pas consulter.',
  );
  assert.equal(tellRest({ ...withdrawal, total: 13, files: 0 }, 1), '… et 12 autres pages.');
  assert.equal(
    tellRest({ ...withdrawal, total: 2, files: 1 }, 1),
    '… et 1 autre page et 1 fil ou fichier de données.',
  );
  assert.equal(tellRest({ ...withdrawal, files: 0 }, 1), undefined);
});

it('names pages as staff do', () => {
  const named = (path: string, title: string | null = null) =>
    nameOf({ address: `https://site.invalid${path}`, title });
  assert.equal(named('/startups/un-produit/', 'Un produit'), 'Un produit');
  assert.equal(named('/'), 'Accueil');
  assert.equal(named('/actualites/page/3/'), 'Actualités, page 3');
  assert.equal(
    named('/actualites/categorie/%C3%A9t%C3%A9/page/2/'),
    '/actualites/categorie/été/, page 2',
  );
  assert.equal(named('/ailleurs/'), '/ailleurs/');
});

it('says that nothing uses a document, its own page apart', () => {
  assert.equal(isUnused(uses), true);
  assert.equal(isUnused({ ...uses, referrers: [referrer] }), false);
  const home = { ...ownPage, becomes: 'different' as const };
  assert.equal(isUnused({ ...uses, withdrawal: { ...withdrawal, pages: [home] } }), false);
  assert.equal(isUnused({ ...uses, withdrawal: { ...withdrawal, total: 60 } }), false);
  assert.equal(isUnused({ ...uses, withdrawal: 'silent' }), false, 'nobody knows');
});

it('says why no page is named', () => {
  const none = { ...withdrawal, pages: [], total: 0 };
  assert.equal(tellNoPage(uses), undefined);
  assert.match(tellNoPage({ ...uses, withdrawal: 'silent' }) ?? '', /ne répond pas/);
  assert.match(tellNoPage({ ...uses, withdrawal: none, isPublished: false }) ?? '', /pas en ligne/);
  assert.match(tellNoPage({ ...uses, withdrawal: none }) ?? '', /encore/);
  assert.match(tellNoPage({ ...uses, withdrawal: none, page: null }) ?? '', /Aucune page du site/);
});

it('says that an address which changes stays a way in, and nothing while it stays', () => {
  const told = (slug: unknown) => tellRenaming('/startups/un-produit/', slug, 'publication');
  assert.match(told('un-autre') ?? '', /^À la publication.*\/startups\/un-produit\/.*toujours ici/);
  assert.equal(told('un-produit'), undefined);
  assert.equal(told(undefined), undefined);
  assert.equal(tellRenaming(null, 'un-autre', 'publication'), undefined);
  assert.match(tellRenaming('/communaute/ada/', 'lin', 'save') ?? '', /^À l’enregistrement/);
});

it('says what a publication would change', () => {
  const now = new Date('2026-03-10T10:00:00.000Z');
  const told = (changed: Partial<PublicationForeseen>) =>
    tellPublication({ ...publication, ...changed }, now);
  const none = { new: 0, different: 0, gone: 0 };
  assert.equal(told({}), 'Sa publication ajoutera 1 page et changera 12 pages.');
  assert.equal(
    told({ counts: { new: 1, different: 2, gone: 1 }, files: 4 }),
    'Sa publication ajoutera 1 page, changera 2 pages et retirera 1 page.',
  );
  assert.equal(told({ counts: none }), 'Sa publication ne changera aucune page du site.');
  assert.equal(
    told({ counts: none, files: 1 }),
    'Sa publication ne changera aucune page du site, mais 1 fil ou fichier de données.',
  );
});

it('says from when visitors will read what waits for its date', () => {
  const now = new Date('2026-03-10T10:00:00.000Z');
  const waiting = { ...publication, from: '2026-04-10T08:00:00.000Z' };
  const date = 'le 10 avril 2026 à 10:00 (heure de Paris)';
  assert.equal(
    tellPublication({ ...waiting, counts: { new: 0, different: 0, gone: 0 } }, now),
    `Sa publication ne changera aucune page avant sa date, ${date}.`,
  );
  assert.equal(
    tellPublication({ ...waiting, counts: { new: 0, different: 3, gone: 1 } }, now),
    `Sa publication changera 3 pages et retirera 1 page. Les visiteurs ne le verront plus avant sa date, ${date}.`,
  );
});

it('says what becomes of each page at a publication', () => {
  const fate = (becomes: 'new' | 'different' | 'gone', from: string | null = null) =>
    fateOf({ ...ownPage, becomes }, '/startups/un-produit/', { from });
  assert.equal(fate('new'), 'Nouvelle page · /startups/un-produit/');
  assert.equal(fate('different'), '/startups/un-produit/');
  assert.equal(fate('gone'), 'Mènera à la nouvelle adresse · /startups/un-produit/');
  assert.match(fate('gone', '2026-04-10T08:00:00.000Z'), /^Disparaîtra du site/);
  assert.match(fateOf({ ...ownPage, becomes: 'gone' }, '/autre/', { from: null }), /^Disparaîtra/);
});

it('asks again soon while the document is on its way to the site', () => {
  const waiting = { ...uses, withdrawal: { ...withdrawal, pages: [], total: 0 } };
  assert.ok(pauseAfter(waiting) < pauseAfter('nothing'));
  assert.ok(pauseAfter({ ...uses, withdrawal: 'silent' }) < pauseAfter(uses));
  assert.ok(pauseAfter({ ...uses, publication: 'silent' }) < pauseAfter(uses));
});

it('asks before withdrawing, and says what breaks', () => {
  assert.equal(titleOfQuestion('delete', ['Un produit']), 'Supprimer « Un produit » ?');
  assert.equal(titleOfQuestion('unpublish', [null]), 'Dépublier ce contenu ?');
  assert.equal(titleOfQuestion('unpublish', ['a', 'b']), 'Dépublier 2 contenus ?');
  assert.match(tellAct('delete', uses, 1), /récupéré/);
  assert.match(tellAct('unpublish', uses, 1), /^Les visiteurs ne le verront plus. Le brouillon/);
  assert.match(tellAct('unpublish', uses, 2), /^Les visiteurs ne les verront plus. Les brouillons/);
  assert.match(tellAct('delete', { ...uses, isPublished: false }, 1), /pas en ligne/);
  assert.deepEqual(tellBroken('delete', uses, 1), []);
  assert.match(
    tellBroken('unpublish', { ...uses, referrers: [referrer] }, 1).join(),
    /nouvelle publication/,
  );
  const linked = { ...uses, referrers: [{ ...referrer, hasLink: true }] };
  assert.match(tellBroken('delete', linked, 1)[1] ?? '', /corrigez-les/);
});
