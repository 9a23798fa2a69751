import { type PreviewAnswer, type PreviewPurpose, previewAnswer, previewApi } from '@parvis/shared';
import { CmsUnavailableError } from '../cms/client.ts';

/** Milliseconds: somebody looks at an empty page meanwhile. */
const DEADLINE = 5_000;

/** Asks the CMS what a link shows. @throws {CmsUnavailableError} */
export type Drafts = (link: string, purpose: PreviewPurpose) => Promise<PreviewAnswer>;

/** @param options.token of the publisher, which reads a draft only with a link that opens it */
export function createDrafts(options: { url: string; token: string; deadline?: number }): Drafts {
  const { url, token, deadline = DEADLINE } = options;
  return async (link, purpose) => {
    const address = new URL(previewApi.draft, url);
    address.searchParams.set(previewApi.purpose, purpose);
    try {
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${token}`, [previewApi.linkHeader]: link },
        signal: AbortSignal.timeout(deadline),
        redirect: 'error',
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return previewAnswer.parse(await response.json());
    } catch (cause) {
      // What was wrong with an answer may quote it, and a draft goes into no log.
      const reason = cause instanceof Error ? cause.name : 'unknown';
      throw new CmsUnavailableError(`The CMS at ${url} does not answer previews (${reason}).`);
    }
  };
}
