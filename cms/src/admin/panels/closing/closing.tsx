import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ClosingAnswer } from '../../../roles/answers.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCommand } from '../../use-command.ts';
import { type Choice, choicesIn, tellStanding } from './words.ts';

/** How a role stands, and what can be done about it. */
export function Closing({ documentId }: { documentId: string }) {
  const [heard, askAgain] = useAnswer<ClosingAnswer>(`/parvis/roles/${documentId}/closing`);
  const [asked, setAsked] = useState<Choice>();
  const [isDone, setDone] = useState(false);
  const command = useCommand(askAgain);
  const isModified = useForm('Closing', ({ modified }) => modified);
  // What is begun while the page goes would go with it.
  if (heard === 'asking' || isDone) return <Words>Vérification…</Words>;
  if (heard === 'nothing') return <Words>La rédaction n’a pas répondu. Rechargez la page.</Words>;

  async function act({ act, done }: Choice, isConfirmed: boolean) {
    const path = `/parvis/roles/${documentId}/${act}${isConfirmed ? '?withDraft' : ''}`;
    // The form around the panel shows what was stored before: it is read again.
    if (!(await command({ method: 'post', path, done }))) return;
    setDone(true);
    window.location.reload();
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Words>{tellStanding(heard)}</Words>
      {heard.mayAct && isModified && (
        <Words>Pour clore ou prolonger l’offre, enregistrez d’abord vos changements.</Words>
      )}
      {heard.mayAct &&
        !isModified &&
        choicesIn(heard).map((choice) => (
          <Button
            key={choice.act}
            variant="tertiary"
            onClick={() => (heard.hasOtherChanges ? setAsked(choice) : act(choice, false))}
          >
            {choice.words}
          </Button>
        ))}
      <Dialog.Root open={asked !== undefined} onOpenChange={() => setAsked(undefined)}>
        <ConfirmDialog
          title={`${asked?.words ?? ''} ?`}
          onConfirm={async () => {
            if (asked !== undefined) await act(asked, true);
          }}
        >
          Des modifications enregistrées ne sont pas publiées : elles le seront aussi.
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
}

function Words({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      {children}
    </Typography>
  );
}
