import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';
import { PictureDialog, type Step } from './dialog.tsx';
import { descriptionIn, type StoredFile, thumbnailOf } from './file.ts';
import { coverWords, creditOf, toldBy } from './words.ts';

interface Props {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  labelAction?: ReactNode;
  disabled?: boolean;
  required?: boolean;
}

/** Takes the place of Strapi's media field: one picture, with what is said of it. */
export function PictureInput({ name, label, hint, labelAction, disabled, required }: Props) {
  const { value, error, onChange } = useField<StoredFile | null>(name);
  const { onChange: change } = useField(COVER.alternative);
  const [step, setStep] = useState<Step>();
  const file = value ?? undefined;

  function use(chosen: StoredFile) {
    onChange(name, chosen);
    setStep(undefined);
    // A post says itself what its cover shows: it begins with what is said of the picture.
    if (name !== COVER.picture || chosen.id === file?.id) return;
    const { alternative, decorative } = coverWords(chosen);
    change(COVER.decorative, decorative);
    change(COVER.alternative, alternative ?? '');
  }

  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Box
        background="neutral0"
        borderColor={error ? 'danger600' : 'neutral200'}
        hasRadius
        padding={4}
      >
        {file === undefined ? (
          <Flex gap={3} wrap="wrap">
            <Typography textColor="neutral600">Aucune image.</Typography>
            <Button variant="secondary" disabled={disabled} onClick={() => setStep('shelf')}>
              Choisir ou ajouter une image
            </Button>
          </Flex>
        ) : (
          <Shown file={file} />
        )}
        {file !== undefined && (
          <Flex gap={2} wrap="wrap" paddingTop={3}>
            <Button variant="secondary" disabled={disabled} onClick={() => setStep('shelf')}>
              Changer d’image
            </Button>
            <Button variant="tertiary" disabled={disabled} onClick={() => setStep(file)}>
              Décrire l’image
            </Button>
            <Button variant="danger-light" disabled={disabled} onClick={() => onChange(name, null)}>
              Retirer l’image
            </Button>
          </Flex>
        )}
      </Box>
      <Field.Hint />
      <Field.Error />
      {step !== undefined && (
        <PictureDialog
          start={step}
          verb={typeof step === 'object' ? 'Enregistrer' : 'Utiliser cette image'}
          close={() => setStep(undefined)}
          done={use}
        />
      )}
    </Field.Root>
  );
}

/** The fields of a post about its cover. */
const COVER = {
  picture: 'cover',
  alternative: 'coverAlternative',
  decorative: 'coverDecorative',
} as const;

function Shown({ file }: { file: StoredFile }) {
  const description = descriptionIn(file);
  const credit = creditOf(description);
  return (
    <Flex gap={4} alignItems="flex-start">
      <Box background="neutral150" hasRadius overflow="hidden" shrink={0}>
        <img
          src={thumbnailOf(file)}
          alt=""
          style={{ display: 'block', height: 100, width: 140, objectFit: 'contain' }}
        />
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Typography>
        <Typography variant="pi">{toldBy(description)}</Typography>
        {credit !== null && (
          <Typography variant="pi" textColor="neutral600">
            {credit}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
