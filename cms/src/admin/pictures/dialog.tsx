import { Box, Button, Flex, Modal, ProgressBar, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { described, UNDESCRIBED } from '../../../../shared/src/media/description.ts';
import type { FileDescription } from '../../../../shared/src/media/limits.ts';
import { Describing } from './describing.tsx';
import { Dropping } from './dropping.tsx';
import { descriptionIn, type StoredFile } from './file.ts';
import { wordsOf } from './refusal.ts';
import { Shelf } from './shelf.tsx';
import { usePictures } from './use-pictures.ts';
import { missingWords, problemOfChosen } from './words.ts';

/** What the dialog shows: the pictures there are, the place for a new one, or one of them. */
export type Step = 'shelf' | 'adding' | StoredFile;

interface Props {
  start: Step;
  /** What is done with a picture once it is described: « Utiliser cette image ». */
  verb: string;
  close(): void;
  done(file: StoredFile): void;
}

interface NewPicture {
  file: File;
  source: string;
}

/** Chooses a picture, or adds one, and says what it shows. */
export function PictureDialog({ start, verb, close, done }: Props) {
  const { add, describe } = usePictures();
  const [step, setStep] = useState(start);
  const [added, setAdded] = useState<NewPicture>();
  const [description, setDescription] = useState<FileDescription>(
    typeof start === 'object' ? descriptionIn(start) : UNDESCRIBED,
  );
  const [isChanged, setChanged] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [progress, setProgress] = useState<number>();

  useEffect(() => () => URL.revokeObjectURL(added?.source ?? ''), [added]);

  async function choose(file: File) {
    const refusal = await problemOfChosen(file);
    setProblem(refusal);
    if (refusal === undefined) setAdded({ file, source: URL.createObjectURL(file) });
  }

  function change(changed: FileDescription) {
    setDescription(changed);
    setChanged(true);
  }

  function open(next: Step) {
    setStep(next);
    setAdded(undefined);
    setProblem(undefined);
    setTried(false);
    setChanged(false);
    setDescription(typeof next === 'object' ? descriptionIn(next) : UNDESCRIBED);
  }

  async function finish() {
    setTried(true);
    setProblem(undefined);
    if (missingWords(said(description)) !== undefined) return;
    setProgress(0);
    try {
      if (added !== undefined) done(await add(added.file, said(description), setProgress));
      else if (typeof step === 'object') {
        done(isChanged ? await describe(step.id, said(description)) : step);
      }
    } catch (error) {
      setProblem(wordsOf(error));
      setProgress(undefined);
    }
  }

  const shown =
    added === undefined
      ? typeof step === 'object'
        ? { source: `${step.url}?v=${step.updatedAt}`, name: step.name }
        : undefined
      : { source: added.source, name: added.file.name };
  const isBusy = progress !== undefined;
  // What was chosen and written is not lost by a click beside the dialog.
  const stay = (event: Event) => {
    if (added !== undefined || isChanged) event.preventDefault();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => isOpen || isBusy || close()}>
      <Modal.Content onInteractOutside={stay} onEscapeKeyDown={stay}>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>{titleOf(step)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {shown !== undefined ? (
            <Describing
              {...shown}
              description={description}
              problem={isTried ? missingWords(said(description)) : undefined}
              change={change}
              disabled={isBusy}
            />
          ) : step === 'adding' ? (
            <Dropping problem={problem} choose={choose} />
          ) : (
            <Shelf open={open} revision={0} />
          )}
          {shown !== undefined && (
            <Box paddingTop={4} role="alert">
              {problem !== undefined && (
                <Typography tag="p" textColor="danger600">
                  {problem}
                </Typography>
              )}
            </Box>
          )}
          {isBusy && added !== undefined && (
            <Box paddingTop={4} role="status">
              <Typography tag="p" variant="pi">
                Envoi en cours…
              </Typography>
              <ProgressBar value={Math.round(progress * 100)} aria-label="Avancement de l’envoi" />
            </Box>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2}>
            <Button variant="tertiary" disabled={isBusy} onClick={close}>
              Annuler
            </Button>
            {step !== 'shelf' && start === 'shelf' && (
              <Button variant="tertiary" disabled={isBusy} onClick={() => open('shelf')}>
                Voir toutes les images
              </Button>
            )}
          </Flex>
          {shown === undefined && step === 'shelf' && (
            <Button onClick={() => open('adding')}>Ajouter une image</Button>
          )}
          {shown !== undefined && (
            <Button loading={isBusy} onClick={finish}>
              {verb}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function titleOf(step: Step): string {
  if (step === 'shelf') return 'Choisir une image';
  return step === 'adding' ? 'Ajouter une image' : 'Décrire l’image';
}

/** The mark and the text that stay in the form, as the CMS will understand them. */
function said(description: FileDescription): FileDescription {
  return described({ ...description }, UNDESCRIBED);
}
