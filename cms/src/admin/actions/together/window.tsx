import { Button, Checkbox, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext, useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type {
  DraftsAnswer,
  DraftsQuestion,
  LinkedDraft,
  TogetherProblem,
} from '../../../../../shared/src/together.ts';
import { formOf, typeBehind } from '../../panels/kinds.ts';
import type { OfDocument } from '../strapi.ts';
import { sending } from './interpose.ts';
import { type Components, unsavedLinks } from './links.ts';
import {
  labelOfAll,
  nameOfDraft,
  nothingPublished,
  question,
  reasonsOf,
  tellForbidden,
} from './words.ts';

interface Props {
  about: OfDocument;
  /** Has Strapi publish the document in the form. */
  press(): Promise<void>;
  /** Told when the window is there, and when it is no more. */
  onOpen(isOpen: boolean): void;
  onClose(): void;
}

/** « Publier aussi … »: asks which of the drafts that a document links to go with it. */
export function PublishTogether({ about, press, onOpen, onClose }: Props) {
  useEffect(() => {
    onOpen(true);
    return () => onOpen(false);
  }, [onOpen]);
  const answer = useLinkedDrafts(about);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<TogetherProblem[]>([]);
  const [isSending, setSending] = useState(false);
  const drafts = answer === 'unknown' ? [] : (answer?.drafts ?? []);
  const publishable = drafts.filter(({ mayPublish }) => mayPublish);
  const chosen = publishable.filter((draft) => !left.has(keyOf(draft)));

  async function publish(also: readonly LinkedDraft[]) {
    setSending(true);
    setProblems([]);
    const links = also.map(({ type, documentId }) => ({ type, documentId }));
    const outcome = await sending.publish(links, press).finally(() => setSending(false));
    if (typeof outcome === 'object') setProblems(outcome.problems);
    else onClose();
  }

  function choose(draft: LinkedDraft, isChosen: boolean) {
    const without = new Set(left);
    if (isChosen) without.delete(keyOf(draft));
    else without.add(keyOf(draft));
    setLeft(without);
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <div aria-live="polite">
            {answer === undefined && <Sentence>Recherche des brouillons…</Sentence>}
            {answer === 'unknown' && (
              <Sentence>La rédaction n’a pas pu dire quels brouillons sont liés.</Sentence>
            )}
            <Problems problems={problems} />
          </div>
          {publishable.length > 0 && (
            <Flex
              tag="fieldset"
              direction="column"
              alignItems="stretch"
              gap={3}
              style={{ border: 'none' }}
            >
              <Typography tag="legend" paddingBottom={3}>
                {question}
              </Typography>
              {publishable.map((draft) => (
                <Checkbox
                  key={keyOf(draft)}
                  checked={!left.has(keyOf(draft))}
                  onCheckedChange={(isChosen: boolean | 'indeterminate') =>
                    choose(draft, isChosen === true)
                  }
                >
                  {nameOfDraft(draft)}
                </Checkbox>
              ))}
            </Flex>
          )}
          {answer !== undefined && answer !== 'unknown' && <Forbidden answer={answer} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          Annuler
        </Button>
        <Flex gap={2} wrap="wrap" justifyContent="flex-end">
          <Button variant="secondary" disabled={isSending} onClick={() => publish([])}>
            Publier seulement ce contenu
          </Button>
          {chosen.length > 0 && (
            <Button loading={isSending} onClick={() => publish(chosen)}>
              {labelOfAll(chosen.length)}
            </Button>
          )}
        </Flex>
      </Modal.Footer>
    </>
  );
}

function Problems({ problems }: { problems: readonly TogetherProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      background="danger100"
      padding={3}
      hasRadius
    >
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        {nothingPublished}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {problems.map((problem) => (
          <li key={keyOf(problem)}>
            <Link tag={NavLink} to={formOf(problem.type, problem.documentId)}>
              {nameOfDraft(problem)}
            </Link>
            {reasonsOf(problem).map((reason) => (
              <Sentence key={reason}>{reason}</Sentence>
            ))}
          </li>
        ))}
      </Flex>
    </Flex>
  );
}

function Forbidden({ answer }: { answer: DraftsAnswer }) {
  const told = tellForbidden(answer);
  return told === undefined ? null : <Sentence>{told}</Sentence>;
}

function Sentence({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="omega">
      {children}
    </Typography>
  );
}

/** The drafts behind the document in the form, asked once; none until the answer. */
function useLinkedDrafts({ model, documentId }: OfDocument): DraftsAnswer | 'unknown' | undefined {
  const { post } = useFetchClient();
  const { contentTypes, components } = unstable_useContentManagerContext();
  const values = useForm('PublishTogether', (form) => form.values);
  const [answer, setAnswer] = useState<DraftsAnswer | 'unknown'>();
  // The window asks of the form as it was opened over it.
  useEffect(() => {
    let isOver = false;
    const type = typeBehind(model);
    const attributes = contentTypes?.find(({ uid }) => uid === model)?.attributes;
    if (type === undefined || attributes === undefined) return setAnswer('unknown');
    const unsaved = unsavedLinks(
      values as Record<string, unknown>,
      attributes as Parameters<typeof unsavedLinks>[1],
      components as unknown as Components,
    );
    const asked: DraftsQuestion = { type, documentId: documentId ?? null, ...unsaved };
    post<DraftsAnswer>('/parvis/linked-drafts', asked).then(
      ({ data }) => isOver || setAnswer(data),
      () => isOver || setAnswer('unknown'),
    );
    return () => {
      isOver = true;
    };
  }, []);
  return answer;
}

function keyOf({ type, documentId }: { type: string; documentId: string }): string {
  return `${type} ${documentId}`;
}
