import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { JobPostingAnswer } from '../../../checks/answer.ts';
import { leadTo } from '../asked/lead.ts';
import { useAsked } from '../asked/use-asked.ts';
import { Progress, Unknown, Waiting } from '../asked/waiting.tsx';
import { Telling } from '../online/telling.tsx';
import { type Missing, tellPosting } from './words.ts';

interface Props {
  type: string;
  documentId: string | undefined;
  revision: string;
}

/** What search engines for jobs need of the offer in the form. */
export function Posting({ type, documentId, revision }: Props) {
  const [{ answer, progress }, again] = useAsked<JobPostingAnswer>(
    `/parvis/job-posting/${type}`,
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
  const { required, recommended, ...told } = tellPosting(answer);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Telling {...told} />
      <List title="Ce qui manque" missing={required} />
      <List title="Recommandé en plus" missing={recommended} />
      <Progress progress={progress} />
    </Flex>
  );
}

function List({ title, missing }: { title: string; missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {missing.map((one) => (
          <Box tag="li" key={one.field}>
            <Typography tag="p" variant="pi" textColor="neutral800">
              {one.what}
            </Typography>
            <TextButton onClick={() => void leadTo(one)} style={{ textAlign: 'start' }}>
              Aller à&nbsp;: {one.label}
            </TextButton>
          </Box>
        ))}
      </Flex>
    </Flex>
  );
}
