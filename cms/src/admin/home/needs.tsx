import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Documents } from './documents.tsx';
import { Nothing, Section } from './section.tsx';
import type { NeedsAnswer } from './types.ts';

/** What needs somebody: the most pressing first. */
export function NeedsWidget() {
  return (
    <Section<NeedsAnswer> path="/home/needs">
      {({ needs, isWhole }) => (
        <Flex direction="column" alignItems="stretch" gap={5}>
          {!isWhole && (
            <Typography tag="p" textColor="danger700">
              Le service de publication ne répond pas : ce qu’il n’a pas pu mettre en ligne n’est
              pas connu.
            </Typography>
          )}
          {needs.length === 0 && <Nothing>Rien à reprendre.</Nothing>}
          {needs.map(({ id, title, isUrgent, ...list }) => (
            <Box key={id} tag="section" aria-labelledby={`need-${id}`}>
              <Flex gap={2} paddingBottom={2}>
                <Typography tag="h3" variant="delta" id={`need-${id}`}>
                  {title}
                </Typography>
                <Badge active={isUrgent}>{list.total}</Badge>
              </Flex>
              <Documents {...list} />
            </Box>
          ))}
        </Flex>
      )}
    </Section>
  );
}
