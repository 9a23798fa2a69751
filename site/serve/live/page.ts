import type { Folder } from '../folder.ts';

/** A page whose form this server answers, for visitors whose browser runs no script. */
export interface LivePage {
  /** The addresses of the page, as a request has them: `/recherche/`. */
  addresses: readonly string[];
  /**
   * The page as it answers a query.
   *
   * @param html the page of the release, which answers none
   * @param query what the visitor sent: of any length, with any names, repeated or not
   * @param folder the release, to read more of it
   * @returns `html` itself when the query does not concern the page
   */
  answer(html: string, query: URLSearchParams, folder: Folder): Promise<string>;
}
