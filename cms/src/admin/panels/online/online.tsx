import { Telling } from './telling.tsx';
import { useOnline } from './use-online.ts';
import { tell, tellNotWritten, tellUnknown } from './words.ts';

interface Props {
  type: string;
  documentId: string | undefined;
  /** Whether the form holds saved changes that are not published. */
  isModified: boolean;
  /** Changes whenever the document was saved, published or unpublished. */
  revision: string;
}

/** Says whether a document is online, and keeps itself up to date. */
export function Online({ documentId, ...props }: Props) {
  if (documentId === undefined) return <Telling {...tellNotWritten()} />;
  return <OnlineNow documentId={documentId} {...props} />;
}

function OnlineNow({ type, documentId, isModified, revision }: Props & { documentId: string }) {
  const heard = useOnline(`/parvis/online/${type}/${documentId}`, revision);
  if (heard === undefined) return <Telling tone="neutral" headline="Vérification…" />;
  if (heard === 'nothing') return <Telling {...tellUnknown()} />;
  return <Telling {...tell(heard, isModified, new Date())} />;
}
