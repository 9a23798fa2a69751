import { decide, queryOf, readSelection } from '@parvis/shared';
import { ask, askedOf, itemsOf, leadToResults, offerOf, type Page, pageIn, show } from './page.ts';

/**
 * Filters the list of this page at each choice, without a request. The address always says what
 * is asked, so that it can be shared. Without this script the form asks the server.
 */
export function startFiltering(root: HTMLElement): void {
  const page = pageIn(root);
  if (page === undefined) return;
  root.dataset.live = '';
  listen(page);
}

function listen(page: Page): void {
  const offer = offerOf(page);
  const items = itemsOf(page);

  /** Shows what a query asks, and tells it as the address does. */
  function answer(query: URLSearchParams): string {
    const selection = readSelection(query, offer);
    show(page, selection, decide(items, selection));
    return queryOf(selection);
  }

  function restore(): void {
    const query = new URLSearchParams(location.search);
    ask(page, readSelection(query, offer));
    answer(query);
  }

  function follow(): void {
    const query = answer(askedOf(page));
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }

  page.form.addEventListener('input', follow);
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    leadToResults(page);
  });
  page.clear.addEventListener('click', (event) => {
    event.preventDefault();
    ask(page, { chosen: new Map(), text: '' });
    follow();
    // The link is hidden now: the focus would be lost with it.
    leadToResults(page);
  });
  addEventListener('popstate', restore);
  restore();
}
