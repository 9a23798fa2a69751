import {
  Box,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { ComparisonAnswer, VersionsAnswer } from '../../../history/answer.ts';
import { Differences } from './differences.tsx';
import { Restoring } from './restoring.tsx';
import { useAnswer } from './use-answer.ts';
import type { DocumentInForm } from './versions.tsx';
import { nameVersion, tellVersion } from './words.ts';

/** What is compared with a version: the draft as it is saved, or another version. */
const DRAFT = 'draft';

interface Props extends DocumentInForm {
  answer: VersionsAnswer;
  onClose(): void;
}

/** Every version of a document, any two compared, and one restored. */
export function AllVersions({ answer, onClose, ...document }: Props) {
  const { type, documentId } = document;
  const published = answer.versions.filter(({ number }) => number !== null);
  const [before, setBefore] = useState(String(published[0]?.number ?? ''));
  const [after, setAfter] = useState<string>(DRAFT);
  const [isRestored, setRestored] = useState(false);
  const close = () => (isRestored ? window.location.reload() : onClose());
  const now = new Date();
  const options = published.map((version) => ({
    value: String(version.number),
    label: nameVersion(version, now),
  }));

  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>Toutes les versions</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
              {answer.versions.map((version) => (
                <Typography key={`${version.act} ${version.at}`} tag="li">
                  {tellVersion(version, answer.site, now)}
                </Typography>
              ))}
            </Flex>
            {published.length > 0 && (
              <>
                <Flex gap={4} alignItems="end" wrap="wrap" {...(isRestored && { display: 'none' })}>
                  <Choice label="Comparer" value={before} options={options} onChange={setBefore} />
                  <Choice
                    label="avec"
                    value={after}
                    options={[
                      { value: DRAFT, label: 'Ce qui est enregistré maintenant' },
                      ...options,
                    ]}
                    onChange={setAfter}
                  />
                </Flex>
                {!isRestored && (
                  <Box aria-live="polite">
                    <Comparison
                      path={`/parvis/versions/${type}/${documentId}/${before}/${after}`}
                    />
                  </Box>
                )}
                <Restoring
                  key={before}
                  {...document}
                  number={Number(before)}
                  onRestored={() => setRestored(true)}
                />
              </>
            )}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Box minWidth="32rem" flex="1">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}

function Comparison({ path }: { path: string }) {
  const answer = useAnswer<ComparisonAnswer>(path, '');
  if (answer === undefined) return <Typography tag="p">Comparaison…</Typography>;
  if (answer === 'nothing') {
    return <Typography tag="p">La comparaison n’a pas pu être faite. Réessayez.</Typography>;
  }
  if (answer.differences.length === 0) {
    return <Typography tag="p">Aucune différence : elles disent la même chose.</Typography>;
  }
  return <Differences differences={answer.differences} />;
}
