import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ShownPoint } from '../../../checks/answer.ts';
import { leadTo } from '../asked/lead.ts';
import { excerptOf, FIRST, keyOf, moreWords, placeOf } from './words.ts';

/** Points of one level, each with the way to its field. */
export function Points({ title, points }: { title: string; points: readonly ShownPoint[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? points : points.slice(0, FIRST);
  const hidden = points.length - shown.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {shown.map((point, rank) => (
          <Item key={`${keyOf(point)} ${rank}`} point={point} />
        ))}
      </Flex>
      {hidden > 0 && (
        <Box>
          <TextButton onClick={() => setWhole(true)}>{moreWords(hidden)}</TextButton>
        </Box>
      )}
    </Flex>
  );
}

function Item({ point }: { point: ShownPoint }) {
  const { message, rgaa, level } = point;
  const excerpt = excerptOf(point);
  const [isAbsent, setAbsent] = useState(false);
  const lead = async () => setAbsent(!(await leadTo(point)));
  return (
    <Box
      tag="li"
      paddingLeft={3}
      borderColor={level === 'blocking' ? 'danger600' : 'secondary500'}
      borderStyle="solid"
      borderWidth="0 0 0 3px"
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography tag="p" variant="pi" textColor="neutral800">
          {message}
        </Typography>
        {excerpt !== undefined && (
          <Typography tag="p" variant="pi" textColor="neutral600" style={breakable}>
            «&nbsp;{excerpt}&nbsp;»
          </Typography>
        )}
        {rgaa !== undefined && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            RGAA {rgaa.number}&nbsp;: {rgaa.name.toLowerCase()}
          </Typography>
        )}
        <TextButton onClick={lead} style={{ textAlign: 'start' }}>
          Aller à&nbsp;: {placeOf(point)}
        </TextButton>
        {isAbsent && (
          <Typography tag="p" role="status" variant="pi" textColor="neutral800">
            Votre formulaire ne montre pas ce champ.
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

const breakable = { overflowWrap: 'anywhere' } as const;
