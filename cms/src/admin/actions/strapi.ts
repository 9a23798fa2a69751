import type { ReactNode } from 'react';

/** A question that Strapi puts before an action, in a window over the page. */
interface Dialog {
  type: 'dialog';
  title: string;
  content?: ReactNode;
  confirmLabel?: string;
  variant?: string;
  onConfirm?(): Promise<void> | void;
}

/** A window of which Parvis draws the whole. */
interface Modal {
  type: 'modal';
  title: string;
  /** One component for as long as the window may be open: another one would start anew. */
  content: (props: { onClose(): void }) => ReactNode;
}

/** A button, or a line of a menu: what is used of how Strapi describes it. */
export interface Description {
  label: string;
  disabled?: boolean | undefined;
  dialog?: Dialog | Modal | undefined;
  /** Answers `true` when the window must not open. */
  onClick?(event?: unknown): Promise<unknown> | unknown;
}

/** What Strapi tells an action of the document in the form, or in the row of a list. */
export interface OfDocument {
  model: string;
  collectionType?: string;
  /** None while a document is being created. */
  documentId?: string;
  document?: Readonly<Record<string, unknown>>;
}

/** What Strapi tells an action of the documents that are selected in a list. */
export interface OfSelection {
  model: string;
  documents: readonly { documentId: string }[];
}

/**
 * Strapi calls it as a component: it may use hooks.
 * https://docs.strapi.io/cms/plugins-development/content-manager-apis
 */
export interface Action<About> {
  (about: About): Description | null;
  type?: string;
  position?: unknown;
}

/** The same action, described otherwise; where it stands and what it is stay. */
export function redescribed<About>(
  action: Action<About>,
  describe: (about: About) => Description | null,
): Action<About> {
  return Object.assign((about: About) => describe(about), {
    ...(action.type !== undefined && { type: action.type }),
    ...(action.position !== undefined && { position: action.position }),
  });
}
