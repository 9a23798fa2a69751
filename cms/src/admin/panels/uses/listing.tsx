import { Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { formOf } from '../kinds.ts';
import type { PublicationForeseen, Uses, Withdrawal } from './answer.ts';
import { nameOf } from './pages.ts';
import { fateOf, howOf, tellOthers, tellRest, titleOf, totalOf } from './words.ts';

/** The documents that point at others, with the way to their forms. */
export function Referrers({ uses, most }: { uses: Uses; most: number }) {
  const named = uses.referrers.slice(0, most);
  const others = uses.others + uses.referrers.length - named.length;
  return (
    <Listing rest={tellOthers({ others, hidden: uses.hidden })}>
      {named.map((referrer) => (
        <Item key={`${referrer.type} ${referrer.documentId}`} detail={howOf(referrer)}>
          <Link tag={NavLink} to={formOf(referrer.type, referrer.documentId)}>
            {titleOf(referrer)}
          </Link>
        </Item>
      ))}
    </Listing>
  );
}

/** Pages of the site, with the way to them. */
export function Pages({ withdrawal, most }: { withdrawal: Withdrawal; most: number }) {
  const named = withdrawal.pages.slice(0, most);
  return (
    <Listing rest={tellRest(withdrawal, named.length)}>
      {named.map((page) => (
        <Item
          key={page.address}
          detail={page.becomes === 'gone' ? 'Disparaîtrait du site' : undefined}
        >
          <Link href={page.address} isExternal>
            {nameOf(page)}
          </Link>
        </Item>
      ))}
    </Listing>
  );
}

/**
 * Pages of the site that a publication would touch: those that are there, with the way to them.
 *
 * @param own the path of the document's present page
 */
export function PublishedPages({
  publication,
  own,
  most,
}: {
  publication: PublicationForeseen;
  own: string | null;
  most: number;
}) {
  const named = publication.pages.slice(0, most);
  const total = totalOf(publication);
  return (
    <Listing rest={tellRest({ total, files: publication.files }, named.length)}>
      {named.map((page) => (
        <Item key={page.address} detail={fateOf(page, own, publication)}>
          {page.becomes === 'new' ? (
            <Typography>{nameOf(page)}</Typography>
          ) : (
            <Link href={page.address} isExternal>
              {nameOf(page)}
            </Link>
          )}
        </Item>
      ))}
    </Listing>
  );
}

function Listing({ children, rest }: { children: ReactNode[]; rest: string | undefined }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {children.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {children}
        </Flex>
      )}
      {rest !== undefined && <Sentence>{rest}</Sentence>}
    </Flex>
  );
}

function Item({ children, detail }: { children: ReactNode; detail?: string | undefined }) {
  return (
    <Flex tag="li" direction="column" alignItems="flex-start">
      {children}
      {detail !== undefined && <Sentence>{detail}</Sentence>}
    </Flex>
  );
}

export function Sentence({ children }: { children: ReactNode }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {children}
    </Typography>
  );
}
