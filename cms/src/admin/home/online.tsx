import { Flex, Link, Typography } from '@strapi/design-system';
import { countOf } from '../panels/kinds.ts';
import { Section } from './section.tsx';
import type { OnlineAnswer } from './types.ts';
import { tellSite, tellVersion } from './words.ts';

/** What is online, and whether the site shows it. */
export function OnlineWidget() {
  return (
    <Section<OnlineAnswer> path="/home/online">
      {({ counts, status, site }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p" aria-live="polite">
            {tellSite(status)}
          </Typography>
          <Flex tag="ul" wrap="wrap" gap={3}>
            {counts.map(({ type, count }) => (
              <Typography tag="li" key={type} variant="omega" textColor="neutral700">
                {countOf(type, count)}
              </Typography>
            ))}
          </Flex>
          {status?.activatedAt != null && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {tellVersion(status.release, status.activatedAt, new Date())}
            </Typography>
          )}
          <Link href={site} isExternal>
            Voir le site
          </Link>
        </Flex>
      )}
    </Section>
  );
}
