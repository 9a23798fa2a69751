import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { DocumentType } from '../../../../../shared/src/documents/index.ts';
import type { Uses } from '../../panels/uses/answer.ts';
import { Pages, Referrers } from '../../panels/uses/listing.tsx';
import { useUses } from '../../panels/uses/use-uses.ts';
import { isUnused, tellNoPage } from '../../panels/uses/words.ts';
import { type Act, tellAct, tellBroken } from './words.ts';

/** Those that the window names: the rest is counted. */
const MOST = 8;

interface Props {
  act: Act;
  type: DocumentType;
  documentIds: readonly string[];
}

/** What withdrawing documents would break, told before it is done. */
export function Breaks({ act, type, documentIds }: Props) {
  const uses = useUses(type, documentIds);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" aria-live="polite">
      {uses === undefined && <Sentence>Recherche de ce qui s’en sert…</Sentence>}
      {uses === 'nothing' && (
        <Sentence>
          La rédaction n’a pas pu dire ce qui s’en sert. Vérifiez avant de continuer.
        </Sentence>
      )}
      {uses !== undefined && uses !== 'nothing' && (
        <Told act={act} uses={uses} documents={documentIds.length} />
      )}
    </Flex>
  );
}

function Told({ act, uses, documents }: { act: Act; uses: Uses; documents: number }) {
  const broken = tellBroken(act, uses, documents);
  const noPage = tellNoPage(uses);
  return (
    <>
      <Sentence>{tellAct(act, uses, documents)}</Sentence>
      {isUnused(uses) && <Sentence>Rien ne s’en sert.</Sentence>}
      {broken.length > 0 && (
        <Listed>
          {broken.map((sentence) => (
            <Sentence key={sentence}>{sentence}</Sentence>
          ))}
          <Referrers uses={uses} most={MOST} />
        </Listed>
      )}
      {uses.withdrawal !== 'silent' && uses.withdrawal.total > 0 && (
        <Listed>
          <Sentence>Ces pages du site changeraient ou disparaîtraient :</Sentence>
          <Pages withdrawal={uses.withdrawal} most={MOST} />
        </Listed>
      )}
      {uses.isPublished && noPage !== undefined && <Sentence>{noPage}</Sentence>}
    </>
  );
}

/** A long list is read by moving in it, with the keyboard too. */
function Listed({ children }: { children: ReactNode }) {
  return (
    <Box
      background="neutral100"
      hasRadius
      padding={3}
      maxHeight="28rem"
      overflow="auto"
      tabIndex={0}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Box>
  );
}

function Sentence({ children }: { children: ReactNode }) {
  return (
    <Typography tag="p" variant="omega">
      {children}
    </Typography>
  );
}
