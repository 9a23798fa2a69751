import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Difference, Piece } from '../../../history/answer.ts';
import { tellChange } from './words.ts';

/** What differs between two versions, field by field. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={4} paddingTop={3}>
      {differences.map(({ label, change }) => (
        <Box key={`${label} ${change.kind}`}>
          <Typography tag="dt" fontWeight="bold">
            {label}
          </Typography>
          <Box tag="dd" marginLeft={0} paddingTop={1}>
            {change.kind === 'text' ? (
              <Pieces pieces={change.pieces} />
            ) : (
              tellChange(change).map((sentence) => (
                <Typography key={sentence} tag="p" style={{ overflowWrap: 'anywhere' }}>
                  {sentence}
                </Typography>
              ))
            )}
          </Box>
        </Box>
      ))}
    </Flex>
  );
}

/** A text with what was removed struck and what was added underlined: not by colour alone. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {pieces.map(({ kind, text }, rank) => (
        // Two pieces may say the same: their place tells them apart.
        <PieceShown key={rank} kind={kind} text={text} />
      ))}
    </Typography>
  );
}

function PieceShown({ kind, text }: Piece) {
  if (kind === 'same') return <span>{text}</span>;
  const isRemoved = kind === 'removed';
  return (
    <Box
      tag={isRemoved ? 'del' : 'ins'}
      background={isRemoved ? 'danger100' : 'success100'}
      style={{ textDecoration: isRemoved ? 'line-through' : 'underline' }}
    >
      <VisuallyHidden>{isRemoved ? 'Retiré : ' : 'Ajouté : '}</VisuallyHidden>
      {text}
    </Box>
  );
}
