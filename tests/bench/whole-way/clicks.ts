import { setTimeout as wait } from 'node:timers/promises';
import { sections } from '@parvis/shared';
import { until } from '../patience.ts';
import { totalOf } from '../publications.ts';
import type { FilledHouse } from './house.ts';

/** A click on « Publier », and what it makes visitors read. */
export interface Click {
  send(): Promise<void>;
  /** Where and what: the public page answers it only when the click has had its effect. */
  slug: string;
  text: string;
}

/** Milliseconds from the click until each thing had happened. */
export interface Course {
  /** The CMS has answered: the screen says « Publié ». */
  answered: number;
  /** The publisher has begun the look that finds the change. */
  looking: number;
  /** The public address has answered the new bytes. */
  live: number;
  /** How long each step of the publication took. */
  steps: Record<string, number>;
  /** From the end of the publication until the public address answered. */
  serving: number;
}

/** An editor does not click faster; and what the publisher still does is not part of the next click. */
const PAUSE = 300;

export async function follow(click: Click, house: FilledHouse): Promise<Course> {
  const told = house.publications.length;
  const clickedAt = Date.now();
  const startedAt = performance.now();
  const since = () => performance.now() - startedAt;
  const answered = click.send().then(since);
  await until(() => answers(house.site, click), `${click.slug} to be live`, 2);
  const live = since();
  await answered;
  await until(() => house.publications.length > told, 'the publisher to tell of it');
  const publication = house.publications[told];
  if (publication === undefined) throw new Error('The publisher told of nothing');
  await wait(PAUSE);
  const ended = publication.endedAt - clickedAt;
  return {
    answered: await answered,
    looking: ended - totalOf(publication),
    live,
    steps: publication.durations,
    serving: Math.max(0, live - ended),
  };
}

async function answers(site: string, { slug, text }: Click): Promise<boolean> {
  const response = await fetch(`${site}${sections.posts}${slug}/`);
  return (await response.text()).includes(text);
}
