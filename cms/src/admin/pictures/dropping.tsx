import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type DragEvent, useRef, useState } from 'react';
import { fileKinds, fileLimits } from '../../../../shared/src/media/limits.ts';

interface Props {
  /** Why the file just chosen is refused. */
  problem: string | undefined;
  choose(file: File): void;
}

const accepted = Object.values(fileKinds)
  .filter(({ mime }) => mime.startsWith('image/'))
  .map(({ mime }) => mime)
  .join();

/** Where a picture of one's computer is chosen or dropped; what is accepted is said before. */
export function Dropping({ problem, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) choose(file);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box
        padding={8}
        hasRadius
        background={isOver ? 'primary100' : 'neutral100'}
        borderColor={isOver ? 'primary600' : 'neutral300'}
        borderStyle="dashed"
        onDrop={drop}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <Flex direction="column" gap={4}>
          <Typography tag="p" textAlign="center">
            Déposez une image ici, ou choisissez-la sur votre ordinateur.
          </Typography>
          <Button size="L" onClick={() => input.current?.click()}>
            Choisir une image
          </Button>
          <input
            ref={input}
            type="file"
            accept={accepted}
            hidden
            aria-label="Image à envoyer"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // Emptied, so that the same file can be chosen again once it was mended.
              target.value = '';
              if (file !== undefined) choose(file);
            }}
          />
          <Typography tag="p" variant="pi" textColor="neutral600" textAlign="center">
            {fileLimits.picture} Le lieu et l’appareil de la prise de vue sont effacés à l’envoi.
          </Typography>
        </Flex>
      </Box>
      <Box role="alert">
        {problem !== undefined && (
          <Typography tag="p" textColor="danger600">
            {problem}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}
