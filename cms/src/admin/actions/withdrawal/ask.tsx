import { typeBehind } from '../../panels/kinds.ts';
import {
  type Action,
  type Description,
  type OfDocument,
  type OfSelection,
  redescribed,
} from '../strapi.ts';
import { Breaks } from './breaks.tsx';
import { type Act, titleOfQuestion, verbs } from './words.ts';

/** Deleting and unpublishing say first what breaks, and ask. */
export function askBeforeWithdrawing(actions: Action<OfDocument>[]): Action<OfDocument>[] {
  return actions.map((action) => {
    const act = actOf(action);
    if (act === undefined) return action;
    return redescribed(action, (about) =>
      asking(act, action(about), about.model, [about.documentId ?? ''], [titleIn(about.document)]),
    );
  });
}

/** The same for the documents that are selected in a list. */
export function askBeforeWithdrawingMany(actions: Action<OfSelection>[]): Action<OfSelection>[] {
  return actions.map((action) => {
    const act = actOf(action);
    if (act === undefined) return action;
    return redescribed(action, (about) => {
      const documentIds = about.documents.map(({ documentId }) => documentId);
      const titles = about.documents.map((document) => titleIn({ ...document }));
      return asking(act, action(about), about.model, documentIds, titles);
    });
  });
}

function actOf({ type }: { type?: string }): Act | undefined {
  return type === 'delete' || type === 'unpublish' ? type : undefined;
}

function asking(
  act: Act,
  described: Description | null,
  model: string,
  documentIds: readonly string[],
  titles: readonly (string | null)[],
): Description | null {
  const type = typeBehind(model);
  if (described === null || type === undefined || documentIds.includes('')) return described;
  const { dialog, onClick } = described;
  // Of a document with changes, Strapi asks whether to keep them: that stays, below.
  const choice = act === 'unpublish' && documentIds.length === 1 && dialog?.type === 'dialog';
  return {
    ...described,
    // Without a window of its own, Strapi acts at the click: now it does once it is confirmed.
    onClick: dialog === undefined ? () => undefined : onClick,
    dialog: {
      ...(dialog?.type === 'dialog' && dialog),
      type: 'dialog',
      title: titleOfQuestion(act, titles),
      confirmLabel: verbs[act],
      variant: 'danger',
      content: (
        <>
          <Breaks act={act} type={type} documentIds={documentIds} />
          {choice && dialog.content}
        </>
      ),
      onConfirm:
        dialog?.type === 'dialog'
          ? dialog.onConfirm
          : async () => {
              await onClick?.();
            },
    },
  };
}

function titleIn(document: Readonly<Record<string, unknown>> | undefined): string | null {
  const title = document?.title ?? document?.name;
  return typeof title === 'string' && title !== '' ? title : null;
}
