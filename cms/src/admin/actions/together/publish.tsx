import { useCallback, useRef } from 'react';
import { typeBehind } from '../../panels/kinds.ts';
import { type Action, type OfDocument, redescribed } from '../strapi.ts';
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

function usePublish(action: Action<OfDocument>, about: OfDocument) {
  const described = action(about);
  const confirm = described?.dialog?.type === 'dialog' ? described.dialog.onConfirm : undefined;
  const press = async () => {
    await confirm?.();
  };
  const latest = useRef({ about, press });
  latest.current = { about, press };
  const content = useCallback(
    ({ onClose }: { onClose(): void }) => <PublishTogether {...latest.current} onClose={onClose} />,
    [],
  );
  if (described === null || confirm === undefined || typeBehind(about.model) === undefined) {
    return described;
  }
  return {
    ...described,
    dialog: { type: 'modal' as const, title: 'Publier aussi…', content },
  };
}
