import { Button, Flex, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext, useFetchClient, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LOADED_STATE, type RestoredAnswer } from '../../../history/answer.ts';
import type { DocumentInForm } from './versions.tsx';

interface Props extends DocumentInForm {
  number: number;
  onRestored(): void;
}

type Step = 'offered' | 'asked' | 'doing' | { failed: string } | RestoredAnswer;

/** Puts a version in the place of the draft; of what visitors read, for a type without drafts. */
export function Restoring({ type, documentId, state, number, onRestored }: Props) {
  const { post } = useFetchClient();
  const { hasDraftAndPublish: hasDrafts } = unstable_useContentManagerContext();
  const isModified = useForm('Restoring', ({ modified }) => modified);
  const [step, setStep] = useState<Step>('offered');

  async function restore() {
    setStep('doing');
    try {
      const { data } = await post<RestoredAnswer>(
        `/parvis/versions/${type}/${documentId}/${number}/restore`,
        {},
        { headers: { [LOADED_STATE]: state ?? '' } },
      );
      setStep(data);
      onRestored();
    } catch (error) {
      setStep({ failed: (error as Error).message });
    }
  }

  if (typeof step === 'object' && 'left' in step) {
    return <Restored number={number} hasDrafts={hasDrafts} left={step.left} />;
  }
  if (isModified) {
    return (
      <Typography tag="p" textColor="neutral700">
        Pour reprendre une version, enregistrez d’abord vos changements.
      </Typography>
    );
  }
  const label = hasDrafts
    ? `Reprendre la version n° ${number} dans le brouillon`
    : `Remettre la version n° ${number} en ligne`;
  return (
    <Flex direction="column" alignItems="start" gap={2}>
      {step === 'asked' ? (
        <>
          <Typography tag="p" role="status">
            Ce contenu n’a pas de brouillon : les visiteurs verront cette version tout de suite.
          </Typography>
          <Flex gap={2}>
            <Button type="button" onClick={restore}>
              {label}
            </Button>
            <Button type="button" variant="tertiary" onClick={() => setStep('offered')}>
              Ne rien changer
            </Button>
          </Flex>
        </>
      ) : (
        <Button
          type="button"
          variant="secondary"
          loading={step === 'doing'}
          onClick={() => (hasDrafts ? restore() : setStep('asked'))}
        >
          {label}
        </Button>
      )}
      {typeof step === 'object' && (
        <Typography tag="p" role="alert" textColor="danger700">
          {step.failed}
        </Typography>
      )}
    </Flex>
  );
}

interface RestoredProps extends RestoredAnswer {
  number: number;
  hasDrafts: boolean;
}

function Restored({ number, hasDrafts, left }: RestoredProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Typography tag="p" fontWeight="bold">
        {hasDrafts
          ? `La version n° ${number} est dans le brouillon. Les visiteurs n’en voient rien tant que vous ne publiez pas.`
          : `La version n° ${number} est de nouveau celle que voient les visiteurs.`}
      </Typography>
      {left.length > 0 && (
        <>
          <Typography tag="p">Tout n’a pas pu être repris :</Typography>
          <ul>
            {left.map((sentence) => (
              <Typography key={sentence} tag="li">
                {sentence}
              </Typography>
            ))}
          </ul>
        </>
      )}
      <Flex>
        <Button type="button" onClick={() => window.location.reload()}>
          Voir le contenu
        </Button>
      </Flex>
    </Flex>
  );
}
