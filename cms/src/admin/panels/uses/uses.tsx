import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { DocumentType } from '../../../../../shared/src/documents/index.ts';
import type { Uses } from './answer.ts';
import { Pages, PublishedPages, Referrers, Sentence } from './listing.tsx';
import { useUsesAndPublication } from './use-uses.ts';
import {
  hasDrafts,
  isUnused,
  publicationUnknown,
  tellNoPage,
  tellPublication,
  tellRenaming,
  totalOf,
} from './words.ts';

/** Those that a panel names: the rest is counted. */
const MOST = 5;

interface Props {
  type: DocumentType;
  documentId: string;
  /** Changes whenever the document was saved, published or unpublished. */
  revision: string;
}

/** Says what uses the document in the form, and what a change of its address would do. */
export function UsedBy({ type, documentId, revision }: Props) {
  const uses = useUsesAndPublication(type, documentId, revision);
  if (uses === undefined) return <Sentence>Recherche…</Sentence>;
  if (uses === 'nothing') {
    return <Sentence>La rédaction n’a pas répondu. Nouvel essai dans quelques secondes.</Sentence>;
  }
  return (
    <Box width="100%">
      <Renaming type={type} page={uses.page} />
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Publication uses={uses} />
        {isUnused(uses) && <Sentence>Rien ne s’en sert.</Sentence>}
        {uses.referrers.length + uses.others > 0 && (
          <Part title={`Contenus qui y mènent (${uses.referrers.length + uses.others})`}>
            <Referrers uses={uses} most={MOST} />
          </Part>
        )}
        <TouchedPages uses={uses} />
      </Flex>
    </Box>
  );
}

function TouchedPages({ uses }: { uses: Uses }) {
  const nothing = tellNoPage(uses);
  if (nothing !== undefined || uses.withdrawal === 'silent') return <Sentence>{nothing}</Sentence>;
  return (
    <Part title={`Pages du site qui le montrent (${uses.withdrawal.total})`}>
      <Pages withdrawal={uses.withdrawal} most={MOST} />
    </Part>
  );
}

/** What would change on the site, were what is saved published. */
function Publication({ uses: { publication, withdrawal, page } }: { uses: Uses }) {
  if (publication === null) return null;
  if (publication === 'silent') {
    // A publisher that does not answer is told once.
    return withdrawal === 'silent' ? null : <Sentence>{publicationUnknown}</Sentence>;
  }
  return (
    <Part title="Si vous publiez ce qui est enregistré">
      <Sentence>{tellPublication(publication, new Date())}</Sentence>
      {totalOf(publication) > 0 && (
        <PublishedPages publication={publication} own={page} most={MOST} />
      )}
    </Part>
  );
}

/** What becomes of the present address, while staff type another one. */
function Renaming({ type, page }: { type: DocumentType; page: string | null }) {
  const slug = useForm('UsedBy', ({ values }) => (values as { slug?: unknown }).slug);
  const told = tellRenaming(page, slug, hasDrafts(type) ? 'publication' : 'save');
  return (
    <div aria-live="polite">
      {told !== undefined && (
        <Box
          background="secondary100"
          borderColor="secondary200"
          hasRadius
          padding={2}
          marginBottom={4}
        >
          <Sentence>{told}</Sentence>
        </Box>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
