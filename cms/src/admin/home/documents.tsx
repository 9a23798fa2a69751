import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { formOf } from '../panels/kinds.ts';
import { formOfPicture } from '../pictures/address.ts';
import type { ListAnswer } from './types.ts';
import { tellRest } from './words.ts';

/** Documents with a link to the form of each, and what is to be known of it. */
export function Documents({ items, total }: ListAnswer) {
  const rest = tellRest(total, items.length);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {items.map((item) => (
        <Box tag="li" key={`${item.type} ${item.documentId} ${item.detail}`}>
          <Typography
            tag={Link}
            to={
              item.type === 'picture'
                ? formOfPicture(item.documentId)
                : formOf(item.type, item.documentId)
            }
            textColor="primary600"
            fontWeight="semiBold"
          >
            {item.name}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {item.detail}
          </Typography>
        </Box>
      ))}
      {rest !== undefined && (
        <Typography tag="li" variant="pi" textColor="neutral600">
          {rest}
        </Typography>
      )}
    </Flex>
  );
}
