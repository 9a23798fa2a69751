import type { DocumentType } from '@parvis/shared';
import { checkDocument } from '../../../cms/src/checks/check.ts';
import type { CheckedDocument, Related } from '../../../cms/src/checks/document.ts';
import type { Point } from '../../../cms/src/checks/point.ts';
import type { PathState, Surroundings } from '../../../cms/src/checks/surroundings.ts';
import { readText } from '../../../cms/src/checks/text/text.ts';

export const today = '2026-11-29';
export const siteUrl = 'https://parvis.example';

/** The pages and pictures of the site of these tests. */
const states: Readonly<Record<string, PathState>> = {
  '/recrutement/': 'live',
  '/startups/cantinelle/': 'live',
  '/startups/gue-libre/': 'live',
  '/accessibilite/': 'live',
  '/startups/herbier/': 'draft',
  '/uploads/cantine.jpg': 'live',
  '/uploads/vue.jpg': 'live',
};

const longTexts: Partial<Record<DocumentType, string>> = {
  post: 'body',
  role: 'body',
  startup: 'body',
  page: 'body',
  incubator: 'body',
  author: 'biography',
};

const somebody: Related = { documentId: 'x', name: 'Camille Exemple', isPublished: true };

/** Of each type, a document in which there is nothing to say. */
const whole: Partial<Record<DocumentType, Record<string, unknown>>> = {
  post: {
    title: 'Trente cantines pèsent leurs restes',
    excerpt: 'Pendant une semaine, trente cantines ont pesé ce qui revenait des tables.',
    body: 'Nous avons prêté une balance à chaque cantine.',
  },
  role: {
    title: 'Designer de service pour Gué libre',
    body: 'Vous irez sur le terrain un jour par mois.',
    outcome: 'open',
    opensOn: '2026-11-20',
    closesOn: '2026-12-31',
    applyEmail: 'equipe@gue-libre.example',
    contract: 'independent',
    salaryMin: 450,
    salaryMax: 550,
    salaryPeriod: 'day',
    salaryBasis: 'gross',
    places: 'Lyon',
  },
  startup: {
    name: 'Gué libre',
    mission: 'Dire aux automobilistes si un passage inondable est ouvert.',
    body: 'Douze gués sont équipés.',
  },
  page: { title: 'Qui sommes-nous', body: 'Une communauté de produits publics.' },
  incubator: { name: 'L’Atelier', body: 'Nous hébergeons six produits.' },
  author: { name: 'Camille Exemple', biography: 'Designer depuis dix ans.' },
};

const relations: Partial<Record<DocumentType, Record<string, readonly Related[]>>> = {
  post: { authors: [somebody], category: [somebody] },
  role: { startup: [somebody], contacts: [somebody] },
};

interface Written {
  type: DocumentType;
  /** Over those of a document in which there is nothing to say. */
  values?: Record<string, unknown>;
  related?: Record<string, readonly Related[]>;
}

export function written({ type, values, related }: Written): CheckedDocument {
  const all = { ...whole[type], ...values };
  const field = longTexts[type];
  const text = field === undefined ? undefined : all[field];
  return {
    type,
    values: all,
    related: { ...relations[type], ...related },
    texts: field !== undefined && typeof text === 'string' ? [readText(field, text)] : [],
  };
}

export const around: Surroundings = {
  today,
  siteUrl,
  hasDefaultForm: false,
  stateOf: (path) => states[path] ?? 'dead',
};

/** The points of a document that says this. */
export function pointsOf(document: Written, surroundings: Partial<Surroundings> = {}): Point[] {
  return checkDocument(written(document), { ...around, ...surroundings });
}
