import { Button, Flex, Typography } from '@strapi/design-system';
import { Telling } from '../online/telling.tsx';
import type { Failure } from './asking.ts';

/** Before the first answer. */
export const Waiting = () => <Telling tone="neutral" headline="Vérification…" />;

/** There is no answer, and one may ask again when that helps. */
export function Unknown({ failure, again }: { failure: Failure; again: () => void }) {
  if (failure === 'refused') {
    return (
      <Telling
        tone="neutral"
        headline="Vérification impossible"
        sentences={['Votre compte n’a pas le droit de lire ce contenu.']}
      />
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <Telling
        tone="warning"
        headline="Vérification impossible"
        sentences={[
          'Le CMS n’a pas répondu. Une nouvelle tentative aura lieu dans quelques secondes ; rien de ce que vous écrivez n’est perdu.',
        ]}
      />
      <Button variant="tertiary" size="S" onClick={again}>
        Réessayer
      </Button>
    </Flex>
  );
}

/** Said in a low voice: what is shown is about to change, or is of a moment ago. */
export function Progress({ progress }: { progress: 'asking' | 'answered' | Failure }) {
  if (progress === 'answered') return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {progress === 'asking'
        ? 'Vérification…'
        : 'Ceci date d’avant vos derniers changements : le CMS n’a pas répondu.'}
    </Typography>
  );
}
