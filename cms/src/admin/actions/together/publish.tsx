import { useCallback, useRef, useState } from 'react';
import { typeBehind } from '../../panels/kinds.ts';
import { type Action, type Description, type OfDocument, redescribed } from '../strapi.ts';
import { PublishTogether } from './window.tsx';

/**
 * Where Strapi says that links to drafts will be lost, which is not so here, « Publier » offers to
 * publish the drafts too.
 */
export function publishWithDrafts(actions: Action<OfDocument>[]): Action<OfDocument>[] {
  return actions.map((action) =>
    action.type === 'publish' ? redescribed(action, (about) => usePublish(action, about)) : action,
  );
}

function usePublish(action: Action<OfDocument>, about: OfDocument): Description | null {
  const described = action(about);
  const [isOpen, setOpen] = useState(false);
  const confirm = described?.dialog?.type === 'dialog' ? described.dialog.onConfirm : undefined;
  const press = async () => {
    await confirm?.();
  };
  const latest = useRef({ about, press });
  latest.current = { about, press };
  const content = useCallback(
    ({ onClose }: { onClose(): void }) => (
      <PublishTogether {...latest.current} onOpen={setOpen} onClose={onClose} />
    ),
    [],
  );
  if (described === null || confirm === undefined || typeBehind(about.model) === undefined) {
    return described;
  }
  return {
    ...described,
    // Strapi draws a disabled button anew, and its window with it: what was refused would be lost.
    disabled: isOpen ? false : described.disabled,
    dialog: { type: 'modal', title: 'Publier aussi…', content },
  };
}
