import { picturesWithoutAlternative } from '../../media/lacking.ts';
import { mendablePictures } from '../../media/mending.ts';
import { firstOf } from '../listing.ts';
import type { NeedOfPictures } from './need.ts';

/** Pictures that say nothing to who does not see them, for who may describe them. */
export const undescribedPictures: NeedOfPictures = {
  id: 'undescribed-pictures',
  title: 'Images sans texte de remplacement',
  isUrgent: false,
  async list({ strapi, userAbility }) {
    const pictures = await picturesWithoutAlternative(strapi);
    const ids = pictures.map(({ id }) => id);
    const mendable = await mendablePictures(strapi, userAbility, ids);
    return firstOf(
      pictures
        .filter(({ id }) => mendable.has(id))
        .map(({ id, name, shownBy }) => ({
          ...{ type: 'picture', documentId: String(id), name },
          detail: tellUses(shownBy),
        })),
    );
  },
};

function tellUses(shownBy: number): string {
  if (shownBy === 0) return 'Montrée par aucun contenu publié';
  return shownBy === 1
    ? 'Montrée par un contenu publié'
    : `Montrée par ${shownBy} contenus publiés`;
}
