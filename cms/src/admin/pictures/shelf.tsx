import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { descriptionIn, type StoredFile, thumbnailOf } from './file.ts';
import { useShelf } from './use-pictures.ts';
import { toldBy } from './words.ts';

interface Props {
  open(file: StoredFile): void;
  /** Changes when a file was added or described. */
  revision: number;
}

/** The pictures there are, to search and to choose from. */
export function Shelf({ open, revision }: Props) {
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  const shelf = useShelf({ words, page }, revision);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="picture-search" maxWidth="400px">
        <Field.Label>Chercher une image</Field.Label>
        <TextInput
          type="search"
          value={words}
          placeholder="Un nom, un texte de remplacement…"
          onChange={({ target }: { target: HTMLInputElement }) => {
            setWords(target.value);
            setPage(1);
          }}
        />
      </Field.Root>
      <Box aria-live="polite">
        {shelf === 'nothing' && (
          <Typography tag="p">Les images n’ont pas pu être lues : rechargez la page.</Typography>
        )}
        {typeof shelf === 'object' && shelf.files.length === 0 && (
          <Typography tag="p">Aucune image.</Typography>
        )}
      </Box>
      {typeof shelf === 'object' && <Thumbnails files={shelf.files} open={open} />}
      {typeof shelf === 'object' && shelf.pageCount > 1 && (
        <Flex gap={3} tag="nav" aria-label="Pages d’images">
          <Button variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            Plus récentes
          </Button>
          <Typography>
            Page {page} sur {shelf.pageCount}
          </Typography>
          <Button
            variant="tertiary"
            disabled={page >= shelf.pageCount}
            onClick={() => setPage(page + 1)}
          >
            Plus anciennes
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface ThumbnailsProps {
  files: readonly StoredFile[];
  open(file: StoredFile): void;
}

export function Thumbnails({ files, open }: ThumbnailsProps) {
  return (
    <ul
      style={{
        display: 'grid',
        gap: 16,
        gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
        listStyle: 'none',
        margin: 0,
        padding: 0,
      }}
    >
      {files.map((file) => (
        <li key={file.id}>
          <Thumbnail file={file} open={open} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ file, open }: { file: StoredFile; open(file: StoredFile): void }) {
  const description = descriptionIn(file);
  const told = toldBy(description);
  const lacks = description.alternativeText === null && !description.decorative;
  return (
    <Box
      tag="button"
      type="button"
      onClick={() => open(file)}
      aria-label={`${file.name}. ${told}`}
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      padding={0}
      width="100%"
      height="100%"
      textAlign="left"
      overflow="hidden"
      cursor="pointer"
      style={{ display: 'flex', flexDirection: 'column', alignItems: 'stretch' }}
    >
      <Box background="neutral150">
        <img
          src={thumbnailOf(file)}
          alt=""
          loading="lazy"
          style={{ display: 'block', height: 110, width: '100%', objectFit: 'contain' }}
        />
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={1} padding={3}>
        <Typography variant="pi" fontWeight="bold" ellipsis maxWidth="100%">
          {file.name}
        </Typography>
        <Typography
          variant="pi"
          textColor={lacks ? 'danger600' : 'neutral700'}
          style={{
            display: '-webkit-box',
            overflow: 'hidden',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: 2,
          }}
        >
          {told}
        </Typography>
      </Flex>
    </Box>
  );
}
