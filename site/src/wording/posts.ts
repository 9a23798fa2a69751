import type { SharedThing } from '../queries/related.ts';

/** « 4 min de lecture ». */
export const readingTime = (minutes: number): string => `${minutes}\u00a0min de lecture`;

const introductions = {
  startup: 'Également sur',
  role: 'Également sur l’offre',
  author: 'Également de',
} as const;

/** Why a post is proposed beside another: « Également sur Carte des lieux ». */
export const sharedInWords = ({ type, name }: SharedThing): string =>
  `${introductions[type]} ${name}`;
