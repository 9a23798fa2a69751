export * from './decision.ts';
export * from './selection.ts';
export * from './wording.ts';
export { foldedWords } from './words.ts';
