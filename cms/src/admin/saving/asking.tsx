import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { Differences } from '../panels/versions/differences.tsx';
import { documentNamed } from './aim.ts';
import { askWith, formOf } from './desk.ts';
import { type Subject, useGuardedForm } from './guarded-form.ts';
import type { Decision, Refusal } from './guarding.ts';
import { type Attempt, type Choice, tellConflict } from './words.ts';

interface Question {
  refusal: Refusal;
  attempt: Attempt;
  decide(decision: Decision): void;
}

/** Stands by a form, and asks what to do when somebody else saved since it was loaded. */
export function AskingOfConflicts(subject: Subject) {
  const document = documentNamed(subject.model, subject.documentId, subject.isSingle);
  const form = useGuardedForm(subject);
  const [question, setQuestion] = useState<Question>();

  useEffect(() => {
    askWith((refusal) => {
      const asking = formOf(refusal.aim.document);
      const attempt = {
        kind: refusal.aim.kind === 'publish' ? 'publish' : 'save',
        mine: asking?.kept().changed() ?? refusal.mine,
        labels: asking?.labels() ?? {},
        isInWindow: refusal.aim.document !== document,
      } as const;
      return new Promise<Decision>((decide) => setQuestion({ refusal, attempt, decide }));
    });
    return () => askWith(undefined);
  }, [document]);

  function choose(choice: Choice) {
    if (question === undefined) return;
    const { refusal, attempt, decide } = question;
    setQuestion(undefined);
    if (choice === 'back') {
      formOf(refusal.aim.document)?.kept().putBack(refusal.conflict.state);
    }
    decide({ choice, mine: attempt.mine ?? [] });
    if (choice === 'reload') {
      form.giveUp();
      // After Strapi has noted that nothing is left to save, or the browser would ask again.
      setTimeout(() => window.location.reload());
    }
  }

  return question && <ConflictDialog {...question} onChoice={choose} />;
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
