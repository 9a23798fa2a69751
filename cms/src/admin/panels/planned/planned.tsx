import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { ChangeAnswer, PlannedAnswer } from '../../../planned/answers.ts';
import { type Heard, useAnswer } from '../../use-answer.ts';
import { useCommand } from '../../use-command.ts';
import { millisecondsUntilNews } from './due.ts';
import { PlanForm } from './form.tsx';
import { tellChange, tellTrouble } from './words.ts';

/** What is planned of a document, with the means to plan and to cancel. */
export function Planned({ path }: { path: string }) {
  const [heard, askAgain] = useAnswer<PlannedAnswer>(path);
  useNews(heard, askAgain);
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

/** Asks again once what is planned may have been carried out: it is not to be cancelled any more. */
function useNews(heard: Heard<PlannedAnswer>, askAgain: () => void): void {
  useEffect(() => {
    if (typeof heard === 'string') return;
    const wait = millisecondsUntilNews(heard.changes, new Date());
    if (wait === undefined) return;
    const timer = setTimeout(askAgain, wait);
    return () => clearTimeout(timer);
  }, [heard, askAgain]);
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
        <Button variant="tertiary" size="S" onClick={onCancel}>
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
