import { uidOf } from '../../documents/act.ts';
import { type Attributes, labelOf } from '../../publisher/labels.ts';
import type { NeedOfDocuments } from './need.ts';

/** Documents that the publisher could not show as they are (contract C6). */
export const setAside: NeedOfDocuments = {
  id: 'set-aside',
  title: 'Ne peuvent pas être mis en ligne',
  isUrgent: true,
  async find({ strapi, troubles }) {
    const { documents = [], pages = [] } = troubles?.problems ?? {};
    // Why is for operators, in English: staff need to know what to do.
    const detail = 'Sa page n’a pas pu être faite : prévenez un administrateur.';
    const ofPages = pages.flatMap(({ document }) =>
      document === null ? [] : [{ ...document, detail }],
    );
    const ofDocuments = documents.map(({ type, documentId, field, reason }) => {
      const attributes = strapi.contentType(uidOf(type)).attributes as Attributes;
      const where = field === null ? '' : `${labelOf(type, field, attributes)} : `;
      return { type, documentId, detail: `${where}${reason}` };
    });
    return [...ofDocuments, ...ofPages];
  },
};
