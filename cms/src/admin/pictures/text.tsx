import { PictureDialog } from './dialog.tsx';
import { type Inserted, insertedInText } from './words.ts';

interface Props {
  onClose(): void;
  onSelectAssets(files: Inserted[]): void;
}

/** Takes the place of the dialog that Strapi's editor of texts opens for a picture. */
export function PictureForText({ onClose, onSelectAssets }: Props) {
  return (
    <PictureDialog
      start="shelf"
      verb="Insérer l’image"
      close={onClose}
      done={(file) => onSelectAssets([insertedInText(file)])}
    />
  );
}
