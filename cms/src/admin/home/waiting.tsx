import { Documents } from './documents.tsx';
import { Nothing, Section } from './section.tsx';
import type { ListAnswer } from './types.ts';

/** What was written and is not published. */
export function WaitingWidget() {
  return (
    <Section<ListAnswer> path="/home/waiting">
      {(list) => (list.total === 0 ? <Nothing>Tout est publié.</Nothing> : <Documents {...list} />)}
    </Section>
  );
}
