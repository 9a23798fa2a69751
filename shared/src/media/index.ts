export * from './description.ts';
export * from './kind.ts';
export * from './limits.ts';
export { strip } from './strip/index.ts';
export { blankPhotos } from './strip/pdf.ts';
