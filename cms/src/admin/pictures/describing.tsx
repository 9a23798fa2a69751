import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { licences } from '../../../../shared/src/enumerations.ts';
import type { FileDescription, Licence } from '../../../../shared/src/media/limits.ts';

interface Props {
  /** The picture, and what people call it. */
  source: string;
  name: string;
  description: FileDescription;
  /** What is missing, once somebody has tried to go on. */
  problem: string | undefined;
  change(description: FileDescription): void;
  disabled?: boolean;
}

/** A picture, and the form of what people say of it. */
export function Describing({ source, name, description, problem, change, disabled }: Props) {
  const { alternativeText, decorative, credit, licence } = description;
  return (
    <Flex gap={6} alignItems="flex-start" wrap="wrap">
      <Flex direction="column" alignItems="stretch" gap={2} flex="1 1 220px" maxWidth="320px">
        <Box background="neutral150" hasRadius overflow="hidden">
          <img
            src={source}
            alt=""
            style={{ display: 'block', maxHeight: 260, width: '100%', objectFit: 'contain' }}
          />
        </Box>
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={4} flex="2 1 320px">
        <Field.Root
          name="alternativeText"
          error={problem}
          required={!decorative}
          hint="Ce que l’image montre, pour qui ne la voit pas. Une phrase courte."
        >
          <Field.Label>Texte de remplacement</Field.Label>
          <Textarea
            value={alternativeText ?? ''}
            disabled={disabled || decorative}
            onChange={({ target }: { target: HTMLTextAreaElement }) =>
              change({ ...description, alternativeText: target.value })
            }
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <Checkbox
          checked={decorative}
          disabled={disabled}
          onCheckedChange={(checked) => change({ ...description, decorative: checked === true })}
        >
          Décorative : elle ne dit rien que le texte ne dise
        </Checkbox>
        <Field.Root name="credit" hint="Qui l’a faite, par exemple : Camille Exemple.">
          <Field.Label>Crédit</Field.Label>
          <TextInput
            value={credit ?? ''}
            disabled={disabled}
            onChange={({ target }: { target: HTMLInputElement }) =>
              change({ ...description, credit: target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
        <Field.Root name="licence">
          <Field.Label>Licence</Field.Label>
          <SingleSelect
            value={licence}
            disabled={disabled}
            placeholder="Choisir"
            clearLabel="Effacer la licence"
            onClear={() => change({ ...description, licence: null })}
            onChange={(code) => change({ ...description, licence: code as Licence })}
          >
            {Object.entries(licences).map(([code, label]) => (
              <SingleSelectOption key={code} value={code}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Flex>
    </Flex>
  );
}
