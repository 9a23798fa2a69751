import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { CalendarAnswer } from '../../planned/answers.ts';
import { Documents } from './documents.tsx';
import { Nothing, Section } from './section.tsx';
import { nextChanges } from './words.ts';

/** The next changes that time alone will bring, of those in the calendar. */
export function PlannedWidget() {
  return (
    <Section<CalendarAnswer> path="/calendar">
      {({ items }) => {
        const next = nextChanges(items, new Date());
        return (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {next.total === 0 ? <Nothing>Rien n’est prévu.</Nothing> : <Documents {...next} />}
            <Typography tag={Link} to="/calendrier" textColor="primary600">
              Voir le calendrier
            </Typography>
          </Flex>
        );
      }}
    </Section>
  );
}
