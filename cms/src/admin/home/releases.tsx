import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useCommand } from '../use-command.ts';
import { Nothing, Section } from './section.tsx';
import type { ReleasesAnswer } from './types.ts';
import { linesOf, tellOlder, tellPreparations, tellRelease, tellVersion } from './words.ts';

type ReleaseList = NonNullable<ReleasesAnswer['releases']>;

/** Lines of versions that are shown before somebody asks for more. */
const LAST = 20;

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
  const [most, setMost] = useState(LAST);
  if (releases === undefined) {
    return <Nothing>Le service de publication ne répond pas.</Nothing>;
  }
  if (releases.length === 0) return <Nothing>Le site n’a pas encore de version.</Nothing>;
  const live = heldAt ?? releases[0]?.release;
  const lines = linesOf(releases, live);
  const older = lines.slice(most);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {heldAt !== null && (
        <Flex direction="column" alignItems="start" gap={2}>
          <Typography tag="p">
            Le site est tenu à la version {heldAt} : ce qui est publié depuis attend.
          </Typography>
          <Button
            onClick={() =>
              command({
                method: 'post',
                path: '/parvis/releases/publish',
                done: 'Le site suit la rédaction.',
              })
            }
          >
            Reprendre la publication
          </Button>
        </Flex>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {lines.slice(0, most).map((line) => (
          <Line key={line[0]?.release} releases={line} live={live} command={command} />
        ))}
      </Flex>
      {older.length > 0 && (
        <Button variant="tertiary" onClick={() => setMost(lines.length)}>
          {tellOlder(older)}
        </Button>
      )}
    </Flex>
  );
}

interface LineProps {
  /** One, or several that only prepared pictures. */
  releases: ReleaseList;
  live: number | undefined;
  command: ReturnType<typeof useCommand>;
}

function Line({ releases: [release, ...others], live, command }: LineProps) {
  if (release === undefined) return null;
  if (others.length > 0) {
    return (
      <Typography tag="li" variant="pi" textColor="neutral600">
        {tellPreparations(others.length + 1)}
      </Typography>
    );
  }
  return (
    <Flex tag="li" justifyContent="space-between" gap={2}>
      <Box>
        <Typography tag="p">{tellVersion(release.release, release.at, new Date())}</Typography>
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
              command({
                method: 'post',
                path: `/parvis/releases/${release.release}/rollback`,
                done: `Le site est revenu à la version ${release.release}.`,
              })
            }
          />
        )
      )}
    </Flex>
  );
}

function GoBack({ release, onConfirm }: { release: number; onConfirm(): Promise<unknown> }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="tertiary" size="S" aria-label={`Revenir à la version ${release}`}>
          Revenir
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={`Revenir à la version ${release} ?`}
        onConfirm={async () => void (await onConfirm())}
      >
        Les visiteurs retrouveront le site tel qu’il était. Rien n’est perdu dans la rédaction : ce
        qui a été publié depuis attendra que vous repreniez la publication.
      </ConfirmDialog>
    </Dialog.Root>
  );
}
