import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { CalendarAnswer, CalendarItem } from '../../planned/answers.ts';
import { formOf, kinds } from '../panels/kinds.ts';
import { useAnswer } from '../use-answer.ts';
import { byDay, type Day, tellItem, tellState } from './words.ts';

/** « Calendrier »: what time alone will change on the site, day by day. */
export function CalendarPage() {
  const [heard] = useAnswer<CalendarAnswer>('/parvis/calendar');
  if (heard === 'asking') return <Page.Loading />;
  if (heard === 'nothing') return <Page.Error />;
  const days = byDay(heard.items);
  return (
    <Page.Main>
      <Page.Title>Calendrier</Page.Title>
      <Layouts.Header
        title="Calendrier"
        subtitle="Ce qui changera sur le site à une date prévue, à l’heure de Paris"
      />
      <Layouts.Content>
        {days.length === 0 && <Typography tag="p">Rien n’est prévu.</Typography>}
        <Flex direction="column" alignItems="stretch" gap={4}>
          {days.map((day) => (
            <DayBox key={day.name} {...day} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function DayBox({ name, items }: Day) {
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5} tag="section">
      <Typography tag="h2" variant="delta">
        {name}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {items.map((item) => (
          <Item key={`${item.kind} ${item.documentId} ${item.at}`} {...item} />
        ))}
      </Flex>
    </Box>
  );
}

function Item(item: CalendarItem) {
  const { type, documentId, name, state } = item;
  const told = tellState(item);
  const isTrouble = state === 'late' || state === 'failed';
  return (
    <Flex tag="li" gap={3} alignItems="baseline" wrap="wrap">
      <Typography textColor="neutral700">{tellItem(item)}</Typography>
      <Typography tag={Link} to={formOf(type, documentId)} textColor="primary600" fontWeight="bold">
        {name}
      </Typography>
      <Badge>{kinds[type as keyof typeof kinds] ?? type}</Badge>
      {told !== undefined && (
        <Typography textColor={isTrouble ? 'danger700' : 'success700'}>{told}</Typography>
      )}
    </Flex>
  );
}
