import type { AnyDocument, DocumentType } from '@parvis/shared';
import { aCategory, anAuthor, anIncubator, aPost, aRole, aSite, aStartup } from '../documents.ts';

/** A document with its type. */
export type Typed = { type: DocumentType; document: AnyDocument };

const words =
  'accès aide agente annonce atelier budget cadre code commune construire données démarche équipe essai expérience formulaire forum idée impact incubateur jeune logement mesure mission numérique outil parcours partager permis portail produit public qualité rendre réponse retour risque sécurité service simple soutien suivi terrain territoire usager version ville'.split(
    ' ',
  );

/** Numbers that look drawn by chance and are the same at every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The incubator that hosts more startups than any other. */
export const HOSTED_INCUBATOR = 'incubateur-0';
const MOST_HOSTED = 100;

/**
 * An invented community of about `pages` pages: 40 % posts, 25 % members, 18 % startups,
 * 15 % roles, 2 % incubators, cross-linked, with texts of about 650 words. One incubator hosts
 * 100 startups, or half of them where there are fewer than 200.
 */
export function communityOf(pages: number): Typed[] {
  const draw = chance(pages);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(draw() * items.length)] as Item;
  const sentence = (length: number) => {
    const text = Array.from({ length }, () => pick(words)).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const section = (title: string) =>
    [
      `## ${title}`,
      ...Array.from({ length: 4 }, () => `${sentence(14)} **${pick(words)}** ${sentence(16)}`),
      `- ${sentence(6)}\n- ${sentence(6)}\n- [${pick(words)}](https://exemple.invalid/${pick(words)})`,
    ].join('\n\n');
  const body = () =>
    [
      sentence(20),
      ...['Le besoin', 'Notre réponse', 'Les premiers essais', 'La suite'].map(section),
      '| Mois | Usagers |\n| --- | --- |\n| mars | 120 |\n| avril | 340 |',
    ].join('\n\n');
  const share = (part: number) => Math.max(1, Math.round(pages * part));
  const ids = (name: string, part: number) =>
    Array.from({ length: share(part) }, (_, rank) => `${name}-${rank}`);

  const incubators = ids('incubateur', 0.02);
  const startups = ids('produit', 0.18);
  const hosted = Math.min(MOST_HOSTED, Math.floor(startups.length / 2));
  const hostOf = (rank: number) =>
    rank < hosted || incubators.length === 1 ? HOSTED_INCUBATOR : pick(incubators.slice(1));
  const authors = ids('membre', 0.25);
  const roles = ids('offre', 0.15);
  const posts = ids('annonce', 0.4);
  const day = (rank: number) => new Date(Date.UTC(2026, 0, 1) - rank * 86_400_000).toISOString();

  return [
    { type: 'site', document: aSite() },
    { type: 'category', document: aCategory({ documentId: 'actualite', name: 'Actualité' }) },
    ...incubators.map(
      (documentId): Typed => ({
        type: 'incubator',
        document: anIncubator({ documentId, body: body() }),
      }),
    ),
    ...startups.map(
      (documentId, rank): Typed => ({
        type: 'startup',
        document: aStartup({
          documentId,
          mission: sentence(9),
          incubator: hostOf(rank),
          phases: [{ name: 'construction', start: '2025-01-01', end: null }],
          body: body(),
        }),
      }),
    ),
    ...authors.map(
      (documentId): Typed => ({
        type: 'author',
        document: anAuthor({
          documentId,
          role: pick(words),
          biography: sentence(30),
          missions: [
            {
              start: '2025-03-01',
              end: null,
              status: 'independent',
              employer: null,
              startups: [pick(startups)],
            },
          ],
        }),
      }),
    ),
    ...roles.map(
      (documentId, rank): Typed => ({
        type: 'role',
        document: aRole({
          documentId,
          title: sentence(5),
          startup: pick(startups),
          contacts: [pick(authors)],
          opensOn: day(rank).slice(0, 10),
          closesOn: rank % 4 === 0 ? '2099-12-31' : '2026-01-31',
          body: body(),
        }),
      }),
    ),
    ...posts.map(
      (documentId, rank): Typed => ({
        type: 'post',
        document: aPost({
          documentId,
          title: sentence(7),
          publicationDate: day(rank),
          authors: [pick(authors)],
          startups: [pick(startups)],
          category: 'actualite',
          excerpt: sentence(18),
          body: body(),
        }),
      }),
    ),
  ];
}
