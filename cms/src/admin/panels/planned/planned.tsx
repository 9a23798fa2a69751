import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ChangeAnswer, PlannedAnswer } from '../../../planned/answers.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCommand } from '../../use-command.ts';
import { PlanForm } from './form.tsx';
import { tellChange, tellTrouble } from './words.ts';

/** What is planned of a document, with the means to plan and to cancel. */
export function Planned({ path }: { path: string }) {
  const [heard, askAgain] = useAnswer<PlannedAnswer>(path);
  const [isPlanning, setIsPlanning] = useState(false);
  const command = useCommand(askAgain);
  if (heard === 'asking') return <Words>Vérification…</Words>;
  if (heard === 'nothing') {
    return (
      <Words>La rédaction n’a pas répondu. Rechargez la page pour voir ce qui est prévu.</Words>
    );
  }
  const { changes, mayPlan } = heard;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {changes.length === 0 && <Words>Rien n’est programmé.</Words>}
      {changes.map((change) => (
        <Change
          key={change.id}
          change={change}
          {...(mayPlan && {
            onCancel: () =>
              command({
                method: 'del',
                path: `/parvis/planned/${change.id}`,
                done: 'Ce changement ne se fera pas.',
              }),
          })}
        />
      ))}
      {mayPlan && !isPlanning && (
        <Button variant="tertiary" onClick={() => setIsPlanning(true)}>
          Programmer…
        </Button>
      )}
      {isPlanning && (
        <PlanForm
          onLeave={() => setIsPlanning(false)}
          onPlan={async (wanted) => {
            const isDone = await command({
              method: 'post',
              path,
              data: wanted,
              done: 'C’est noté.',
            });
            if (isDone) setIsPlanning(false);
          }}
        />
      )}
    </Flex>
  );
}

function Change({ change, onCancel }: { change: ChangeAnswer; onCancel?: () => unknown }) {
  const trouble = tellTrouble(change);
  return (
    <Box>
      <Words>{tellChange(change, new Date())}</Words>
      {trouble !== undefined && (
        <Typography tag="p" variant="pi" textColor="danger700">
          {trouble}
        </Typography>
      )}
      {onCancel !== undefined && change.state === 'planned' && (
        <Button variant="ghost" size="S" onClick={onCancel}>
          Annuler ce changement
        </Button>
      )}
    </Box>
  );
}

function Words({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      {children}
    </Typography>
  );
}
