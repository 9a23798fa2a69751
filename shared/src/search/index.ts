export * from './entry.ts';
export * from './files.ts';
export { searchedWords, termsOf, type Word } from './terms.ts';
