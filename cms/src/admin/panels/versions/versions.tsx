import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { VersionsAnswer } from '../../../history/answer.ts';
import { AllVersions } from './all-versions.tsx';
import { useAnswer } from './use-answer.ts';
import { tellSite, tellVersion } from './words.ts';

/** So many are beside the form; the others are in a window. */
const BESIDE_THE_FORM = 5;

export interface DocumentInForm {
  type: string;
  documentId: string;
  /** When the document in the form came to say what it says. */
  state: string | undefined;
}

export function Versions({ revision, ...document }: DocumentInForm & { revision: string }) {
  const { type, documentId } = document;
  const answer = useAnswer<VersionsAnswer>(`/parvis/versions/${type}/${documentId}`, revision);
  const [isOpen, setOpen] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite">
        <Told answer={answer} />
      </Flex>
      {answer !== undefined && answer !== 'nothing' && answer.versions.length > 0 && (
        <Button type="button" variant="tertiary" onClick={() => setOpen(true)}>
          Toutes les versions…
        </Button>
      )}
      {isOpen && answer !== undefined && answer !== 'nothing' && (
        <AllVersions {...document} answer={answer} onClose={() => setOpen(false)} />
      )}
    </Flex>
  );
}

function Told({ answer }: { answer: VersionsAnswer | 'nothing' | undefined }) {
  if (answer === undefined) return <Sentence>Lecture des versions…</Sentence>;
  if (answer === 'nothing') {
    return (
      <Sentence>Les versions n’ont pas pu être lues. Rechargez la page pour réessayer.</Sentence>
    );
  }
  if (answer.versions.length === 0)
    return <Sentence>Aucune version gardée : la prochaine publication en fera une.</Sentence>;
  const ofSite = tellSite(answer.site);
  return (
    <>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {answer.versions.slice(0, BESIDE_THE_FORM).map((version) => (
          <Typography
            key={`${version.act} ${version.at}`}
            tag="li"
            variant="pi"
            textColor="neutral800"
          >
            {tellVersion(version, answer.site, new Date())}
          </Typography>
        ))}
      </Flex>
      {ofSite !== null && <Sentence>{ofSite}</Sentence>}
    </>
  );
}

function Sentence({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {children}
    </Typography>
  );
}
