import { Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { usePublisherEvents } from '../publisher/use-publisher-events.ts';
import { useAnswer } from '../use-answer.ts';

interface Props<Answer> {
  /** Under `/parvis`. */
  path: string;
  children(answer: Answer, askAgain: () => void): ReactNode;
}

/** What the CMS answers for a part of the home page, kept up to date as the publisher works. */
export function Section<Answer extends object>({ path, children }: Props<Answer>) {
  const [heard, askAgain] = useAnswer<Answer>(`/parvis${path}`);
  usePublisherEvents(askAgain);
  if (heard === 'asking') return <Widget.Loading />;
  if (heard === 'nothing') return <Widget.Error />;
  return children(heard, askAgain);
}

/** That a part has nothing to show, which is good news. */
export function Nothing({ children }: { children: string }) {
  return (
    <Typography tag="p" textColor="neutral600">
      {children}
    </Typography>
  );
}
