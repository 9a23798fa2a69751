import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Lifetime, SharedLink, SharesAnswer } from '../../../preview/answer.ts';
import { refusalIn, words } from './words.ts';

/** The links to the preview of a document, and what can be done with them. */
export interface Shares {
  /** None until the CMS has answered. */
  links: readonly SharedLink[] | undefined;
  /** What was last done, or why it was not, in French. */
  said: string;
  isBusy: boolean;
  make(days: Lifetime): void;
  revoke(code: string): void;
  say(what: string): void;
}

/** @param path of the links of the document, under the address of the CMS */
export function useShares(path: string): Shares {
  const { get, post, del } = useFetchClient();
  const [links, setLinks] = useState<readonly SharedLink[]>();
  const [said, say] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const ask = useCallback(async (asking: Promise<{ data: SharesAnswer }>, done: string) => {
    setIsBusy(true);
    try {
      const { data } = await asking;
      setLinks(data.shares);
      say(done);
    } catch (error) {
      say(refusalIn(error));
    } finally {
      setIsBusy(false);
    }
  }, []);

  useEffect(() => {
    void ask(get<SharesAnswer>(path), '');
  }, [ask, get, path]);

  return {
    ...{ links, said, isBusy, say },
    make: (days) => void ask(post<SharesAnswer>(path, { days }), words.made),
    revoke: (code) => void ask(del<SharesAnswer>(`${path}/${code}`), words.revoked),
  };
}
