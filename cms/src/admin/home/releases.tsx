import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Nothing, Section } from './section.tsx';
import type { ReleasesAnswer } from './types.ts';
import { tellRelease, tellVersion } from './words.ts';

/** The last versions of the site; an administrator can have it go back to one. */
export function ReleasesWidget() {
  return (
    <Section<ReleasesAnswer> path="/releases">
      {(answer, askAgain) => <Releases {...answer} onDone={askAgain} />}
    </Section>
  );
}

function Releases({ releases, heldAt, onDone }: ReleasesAnswer & { onDone(): void }) {
  const command = useCommand(onDone);
  if (releases === undefined) {
    return <Nothing>Le service de publication ne répond pas.</Nothing>;
  }
  if (releases.length === 0) return <Nothing>Le site n’a pas encore de version.</Nothing>;
  const live = heldAt ?? releases[0]?.release;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {heldAt !== null && (
        <Flex direction="column" alignItems="start" gap={2}>
          <Typography tag="p">
            Le site est tenu à la version {heldAt} : ce qui est publié depuis attend.
          </Typography>
          <Button onClick={() => command('/parvis/releases/publish', 'Le site suit la rédaction.')}>
            Reprendre la publication
          </Button>
        </Flex>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {releases.map((release) => (
          <Flex tag="li" key={release.release} justifyContent="space-between" gap={2}>
            <Box>
              <Typography tag="p">
                {tellVersion(release.release, release.at, new Date())}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {tellRelease(release)}
              </Typography>
            </Box>
            {release.release === live ? (
              <Typography textColor="success700">En ligne</Typography>
            ) : (
              release.isKept && (
                <GoBack
                  release={release.release}
                  onConfirm={() =>
                    command(
                      `/parvis/releases/${release.release}/rollback`,
                      `Le site est revenu à la version ${release.release}.`,
                    )
                  }
                />
              )
            )}
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}

function GoBack({ release, onConfirm }: { release: number; onConfirm(): Promise<void> }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="tertiary" size="S" aria-label={`Revenir à la version ${release}`}>
          Revenir
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={`Revenir à la version ${release} ?`} onConfirm={onConfirm}>
        Les visiteurs retrouveront le site tel qu’il était. Rien n’est perdu dans la rédaction : ce
        qui a été publié depuis attendra que vous repreniez la publication.
      </ConfirmDialog>
    </Dialog.Root>
  );
}

/** Has the publisher do something, and says how it ended. */
function useCommand(onDone: () => void): (path: string, done: string) => Promise<void> {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isUnderWay, setIsUnderWay] = useState(false);
  return async (path, done) => {
    if (isUnderWay) return;
    setIsUnderWay(true);
    try {
      await post(path);
      toggleNotification({ type: 'success', message: done });
    } catch (error) {
      toggleNotification({ type: 'danger', message: (error as Error).message });
    } finally {
      setIsUnderWay(false);
      onDone();
    }
  };
}
