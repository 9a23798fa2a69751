import { Flex } from '@strapi/design-system';
import type { ChecksAnswer } from '../../../checks/answer.ts';
import { useAsked } from '../asked/use-asked.ts';
import { Progress, Unknown, Waiting } from '../asked/waiting.tsx';
import { Telling } from '../online/telling.tsx';
import { Points } from './points.tsx';
import { groupsOf, tellPoints } from './words.ts';

interface Props {
  type: string;
  documentId: string | undefined;
  /** Changes whenever the document was saved, published or unpublished. */
  revision: string;
  hasDrafts: boolean;
}

/** What is to mend in the form as it is, kept up to date as one writes. */
export function Checks({ type, documentId, revision, hasDrafts }: Props) {
  const [{ answer, progress }, again] = useAsked<ChecksAnswer>(
    `/parvis/checks/${type}`,
    documentId,
    revision,
  );
  if (answer === undefined) {
    return progress === 'asking' || progress === 'answered' ? (
      <Waiting />
    ) : (
      <Unknown failure={progress} again={again} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Telling {...tellPoints(answer.points)} />
      {groupsOf(answer.points, hasDrafts).map(({ title, points }) => (
        <Points key={title} title={title} points={points} />
      ))}
      <Progress progress={progress} />
    </Flex>
  );
}
