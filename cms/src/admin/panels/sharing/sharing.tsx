import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { Lifetime, SharedLink } from '../../../preview/answer.ts';
import { useShares } from './use-shares.ts';
import { lifetimeInWords, lifetimes, tellLink, words } from './words.ts';

/** Makes links to the preview of a document, and puts an end to them. */
export function Sharing({ type, documentId }: { type: string; documentId: string | undefined }) {
  if (documentId === undefined) return <Sentence>{words.saveFirst}</Sentence>;
  return <SharingOf path={`/parvis/preview-shares/${type}/${documentId}`} />;
}

function SharingOf({ path }: { path: string }) {
  const { links, said, isBusy, make, revoke, say } = useShares(path);
  const [days, setDays] = useState<Lifetime>(7);

  async function copy({ address }: SharedLink) {
    try {
      await navigator.clipboard.writeText(address);
      say(words.copied);
    } catch {
      say(words.cannotCopy);
    }
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {links === undefined ? (
        said === '' && <Sentence>{words.loading}</Sentence>
      ) : (
        <>
          <Sentence>{words.purpose}</Sentence>
          <Field.Root name="days">
            <Field.Label>{words.lifetime}</Field.Label>
            <SingleSelect
              value={String(days)}
              onChange={(value) => {
                const chosen = lifetimes.find((lifetime) => String(lifetime) === String(value));
                if (chosen !== undefined) setDays(chosen);
              }}
            >
              {lifetimes.map((lifetime) => (
                <SingleSelectOption key={lifetime} value={String(lifetime)}>
                  {lifetimeInWords(lifetime)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Button variant="secondary" fullWidth loading={isBusy} onClick={() => make(days)}>
            {words.make}
          </Button>
          {links.length > 0 && (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={words.links}>
              {links.map((link) => (
                <Link
                  key={link.code}
                  link={link}
                  onCopy={() => void copy(link)}
                  onRevoke={() => revoke(link.code)}
                />
              ))}
            </Flex>
          )}
        </>
      )}
      <Box aria-live="polite">{said !== '' && <Sentence>{said}</Sentence>}</Box>
    </Flex>
  );
}

function Link({
  link,
  onCopy,
  onRevoke,
}: {
  link: SharedLink;
  onCopy: () => void;
  onRevoke: () => void;
}) {
  const [until, ...others] = tellLink(link, new Date());
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" variant="pi" fontWeight="bold">
          {until}
        </Typography>
        {others.map((sentence) => (
          <Sentence key={sentence}>{sentence}</Sentence>
        ))}
        <Field.Root name={`address-${link.code}`}>
          <Field.Input
            aria-label={words.address}
            readOnly
            size="S"
            value={link.address}
            onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
          />
        </Field.Root>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={onCopy}>
            {words.copy}
          </Button>
          <Button size="S" variant="danger-light" onClick={onRevoke}>
            {words.revoke}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

function Sentence({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {children}
    </Typography>
  );
}
