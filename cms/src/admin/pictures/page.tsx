import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ASKED_PICTURE } from './address.ts';
import { PictureDialog, type Step } from './dialog.tsx';
import type { StoredFile } from './file.ts';
import { Shelf } from './shelf.tsx';
import { usePictures } from './use-pictures.ts';
import { lackingWords } from './words.ts';

interface Lacking {
  id: number;
  name: string;
  url: string;
  shownBy: number;
}

/** « Images »: adds pictures, says what they show and whose they are. */
export function PicturesPage() {
  const [step, setStep] = useState<Step>();
  const [revision, setRevision] = useState(0);
  const [said, say] = useState('');
  const { read } = usePictures();
  const lacking = useLacking(revision);
  const open = useCallback(async (id: number) => setStep(await read(id)), [read]);
  useAskedPicture(open);

  function done({ name }: StoredFile) {
    setStep(undefined);
    setRevision(revision + 1);
    say(`« ${name} » est enregistrée.`);
  }

  return (
    <Page.Main>
      <Page.Title>Images</Page.Title>
      <Layouts.Header
        title="Images"
        subtitle="Ajouter une image, dire ce qu’elle montre et de qui elle est."
        primaryAction={<Button onClick={() => setStep('adding')}>Ajouter une image</Button>}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Typography tag="p" role="status">
            {said}
          </Typography>
          {lacking !== undefined && (
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
              <Typography tag="h2" variant="delta">
                {lackingWords(lacking.length)}
              </Typography>
              {lacking.length > 0 && <LackingList lacking={lacking} open={open} />}
            </Box>
          )}
          <Shelf open={setStep} revision={revision} />
        </Flex>
      </Layouts.Content>
      {step !== undefined && (
        <PictureDialog
          start={step}
          verb="Enregistrer"
          close={() => setStep(undefined)}
          done={done}
        />
      )}
    </Page.Main>
  );
}

const SHOWN = 10;

function LackingList({ lacking, open }: { lacking: readonly Lacking[]; open(id: number): void }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
      {lacking.slice(0, SHOWN).map(({ id, name, shownBy }) => (
        <Flex tag="li" key={id} gap={3}>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => open(id)}
            aria-label={`Décrire ${name}`}
          >
            Décrire
          </Button>
          <Typography>{name}</Typography>
          {shownBy > 0 && (
            <Typography variant="pi" textColor="danger600">
              {shownBy === 1
                ? 'montrée par 1 contenu publié'
                : `montrée par ${shownBy} contenus publiés`}
            </Typography>
          )}
        </Flex>
      ))}
      {lacking.length > SHOWN && (
        <Typography tag="li" variant="pi" textColor="neutral600">
          Et {lacking.length - SHOWN} autres, qui suivront ici.
        </Typography>
      )}
    </Flex>
  );
}

/** Opens the picture that the address names, once: closed, it stays closed. */
function useAskedPicture(open: (id: number) => void): void {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(ASKED_PICTURE);
  useEffect(() => {
    if (asked === null) return;
    setSearch({}, { replace: true });
    open(Number(asked));
  }, [asked, open, setSearch]);
}

/** The pictures of which nothing is said; none until the CMS has answered. */
function useLacking(revision: number): readonly Lacking[] | undefined {
  const { get } = useFetchClient();
  const [lacking, setLacking] = useState<readonly Lacking[]>();
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    let isOver = false;
    get<Lacking[]>('/parvis/pictures/lacking').then(
      ({ data }) => {
        if (!isOver) setLacking(data);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [get, revision]);
  return lacking;
}
