import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { Differences } from '../panels/versions/differences.tsx';
import { documentNamed } from './aim.ts';
import { askWith, formHidden, formShown, onFailure } from './desk.ts';
import type { Decision, Refusal } from './guarding.ts';
import { useKeptForm } from './kept-form.ts';
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
  const form = useKeptForm(state);
  const labels = useLabels();
  const latest = useRef({ form, labels });
  latest.current = { form, labels };
  const [question, setQuestion] = useState<Question>();

  useEffect(() => {
    if (state !== undefined) formShown(document, state);
  }, [document, state]);
  useEffect(() => () => formHidden(document), [document]);

  useEffect(() => {
    onFailure((failed) => {
      if (failed === document) latest.current.form.putBack(undefined);
    });
    askWith((refusal) => {
      // A document in a window over the form has a form of its own, which is not kept.
      const isThisForm = refusal.aim.document === document;
      const mine = isThisForm ? latest.current.form.changed() : null;
      const kind = refusal.aim.kind === 'publish' ? 'publish' : 'save';
      const attempt = { kind, mine, labels: isThisForm ? latest.current.labels : {} } as const;
      return new Promise<Decision>((decide) => setQuestion({ refusal, attempt, decide }));
    });
    return () => {
      onFailure(undefined);
      askWith(undefined);
    };
  }, [document]);

  function choose(choice: Choice) {
    if (question === undefined) return;
    const { refusal, attempt, decide } = question;
    setQuestion(undefined);
    if (choice === 'back' && attempt.mine !== null) form.putBack(refusal.conflict.state);
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
