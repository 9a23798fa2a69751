import type { NeedOfDocuments } from './need.ts';

/** Documents of which the site could not take a picture. */
export const lostPictures: NeedOfDocuments = {
  id: 'lost-pictures',
  title: 'Images que le site n’a pas pu reprendre',
  isUrgent: true,
  async find({ troubles }) {
    const { pictures = [] } = troubles?.problems ?? {};
    return pictures.flatMap(({ documents, reason }) =>
      documents.map((document) => ({ ...document, detail: reason })),
    );
  },
};
