import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { Differences } from '../panels/versions/differences.tsx';
import { documentNamed } from './aim.ts';
import { askWith, keptFormOf } from './desk.ts';
import { useGuardedForm } from './guarded-form.ts';
import type { Decision, Refusal } from './guarding.ts';
import { type Attempt, type Choice, tellConflict } from './words.ts';

interface Props {
  model: string;
  documentId: string | undefined;
  isSingle: boolean;
  /** When the document in the form came to say what it says. */
  state: string | undefined;
}

interface Question {
  refusal: Refusal;
  attempt: Attempt;
  decide(decision: Decision): void;
}

/** Stands by a form, and asks what to do when somebody else saved since it was loaded. */
export function AskingOfConflicts({ model, documentId, isSingle, state }: Props) {
  const document = documentNamed(model, documentId, isSingle);
  const form = useGuardedForm(document, state);
  const labels = useLabels();
  const latest = useRef(labels);
  latest.current = labels;
  const [question, setQuestion] = useState<Question>();

  useEffect(() => {
    askWith((refusal) => {
      const isThisForm = refusal.aim.document === document;
      const mine = keptFormOf(refusal.aim.document)?.changed() ?? refusal.mine;
      const kind = refusal.aim.kind === 'publish' ? 'publish' : 'save';
      const labels = isThisForm ? latest.current : labelsIn(refusal.conflict);
      const attempt = { kind, mine, labels, isInWindow: !isThisForm } as const;
      return new Promise<Decision>((decide) => setQuestion({ refusal, attempt, decide }));
    });
    return () => askWith(undefined);
  }, [document]);

  function choose(choice: Choice) {
    if (question === undefined) return;
    const { refusal, attempt, decide } = question;
    setQuestion(undefined);
    if (choice === 'back') keptFormOf(refusal.aim.document)?.putBack(refusal.conflict.state);
    decide({ choice, mine: attempt.mine ?? [] });
    if (choice === 'reload') {
      form.giveUp();
      // After Strapi has noted that nothing is left to save, or the browser would ask again.
      setTimeout(() => window.location.reload());
    }
  }

  return question && <ConflictDialog {...question} onChoice={choose} />;
}

function useLabels(): Attempt['labels'] {
  const { metadatas } = unstable_useContentManagerContext().layout.edit;
  return Object.fromEntries(
    Object.entries(metadatas).map(([field, { label }]) => [field, label ?? field]),
  );
}

/** The labels of the fields that others changed: « Missions » of « Missions › n° 2 › Début ». */
function labelsIn({ differences }: Refusal['conflict']): Attempt['labels'] {
  return Object.fromEntries(
    (differences ?? []).map(({ field, label }) => [field, label.split(' › ')[0] ?? label]),
  );
}

function ConflictDialog({
  refusal: { conflict },
  attempt,
  onChoice,
}: Question & { onChoice: (choice: Choice) => void }) {
  const { headline, sentences, choices } = tellConflict(conflict, attempt, new Date());
  return (
    <Modal.Root open onOpenChange={() => onChoice('back')}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Revenir à ma page">
          <Modal.Title>{headline}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {sentences.map((sentence) => (
              <Typography key={sentence} tag="p">
                {sentence}
              </Typography>
            ))}
            {conflict.differences !== null && conflict.differences.length > 0 && (
              <details>
                <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
                  Voir les différences
                </Typography>
                <Differences differences={conflict.differences} />
              </details>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex direction="column" alignItems="stretch" gap={2} width="100%">
            {choices.map(({ choice, label }, rank) => (
              <Button
                key={choice}
                type="button"
                variant={variantOf(choice, rank)}
                onClick={() => onChoice(choice)}
              >
                {label}
              </Button>
            ))}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function variantOf(choice: Choice, rank: number) {
  if (choice === 'replace') return 'danger-light';
  if (choice === 'merge' || rank === 0) return 'default';
  return 'tertiary';
}
