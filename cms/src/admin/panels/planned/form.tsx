import { Button, Field, Flex, Radio } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { tellMoment } from './words.ts';

/** What is to be done, and when: the day and the time of Paris. */
export interface Wanted {
  act: string;
  day: string;
  time: string;
}

interface Props {
  onPlan(wanted: Wanted): Promise<void>;
  onLeave(): void;
}

/** Asks what is to be done and when. */
export function PlanForm({ onPlan, onLeave }: Props) {
  const [wanted, setWanted] = useState<Wanted>({ act: 'publish', day: '', time: '09:00' });
  const change = (changed: Partial<Wanted>) => setWanted({ ...wanted, ...changed });

  function plan(event: FormEvent) {
    event.preventDefault();
    // The form of the document, around this one, is not to be saved.
    event.stopPropagation();
    void onPlan(wanted);
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root>
        <Field.Label>Que faire ?</Field.Label>
        <Radio.Group value={wanted.act} onValueChange={(act) => change({ act })}>
          <Radio.Item value="publish">Publier</Radio.Item>
          <Radio.Item value="unpublish">Retirer du site</Radio.Item>
        </Radio.Group>
      </Field.Root>
      <Field.Root name="planned-day">
        <Field.Label>Jour</Field.Label>
        <Field.Input
          type="date"
          value={wanted.day}
          onChange={({ target }) => change({ day: target.value })}
        />
      </Field.Root>
      <Field.Root name="planned-time" hint={tellMoment(wanted.day, wanted.time)}>
        <Field.Label>Heure</Field.Label>
        <Field.Input
          type="time"
          value={wanted.time}
          onChange={({ target }) => change({ time: target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2}>
        <Button type="button" onClick={plan}>
          Programmer
        </Button>
        <Button type="button" variant="tertiary" onClick={onLeave}>
          Annuler
        </Button>
      </Flex>
    </Flex>
  );
}
