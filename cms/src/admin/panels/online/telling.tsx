import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { Told } from './told.ts';

/** Shows what is told, and says its changes to who listens. */
export function Telling({ tone, headline, sentences = [], problems = [], link }: Told) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite" aria-atomic>
        <Headline tone={tone}>{headline}</Headline>
        {problems.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {problems.map(({ field, reason }) => (
              <Typography key={`${field} ${reason}`} tag="li" variant="pi" textColor="neutral800">
                {field !== null && <strong>{field}&nbsp;: </strong>}
                {reason}
              </Typography>
            ))}
          </Flex>
        )}
        {sentences.map((sentence) => (
          <Typography key={sentence} tag="p" variant="pi" textColor="neutral700">
            {sentence}
          </Typography>
        ))}
      </Flex>
      {link && (
        <Box>
          <Link href={link.to} isExternal>
            {link.words}
          </Link>
        </Box>
      )}
    </Flex>
  );
}

function Headline({ tone, children }: { tone: Told['tone']; children: string }) {
  return (
    <Box
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      paddingTop={1}
      paddingBottom={1}
      paddingLeft={2}
      paddingRight={2}
    >
      {/* The theme's own words of warning have too little contrast. */}
      <Typography
        tag="p"
        fontWeight="bold"
        textColor={tone === 'warning' ? 'neutral800' : `${tone}700`}
      >
        {children}
      </Typography>
    </Box>
  );
}
