/** What the site has left in the browser. Runs in the page. */
export async function kept(): Promise<string[]> {
  const names = {
    'in the local storage': Object.keys(localStorage),
    'in the session storage': Object.keys(sessionStorage),
    'in a database': (await indexedDB.databases()).map(({ name }) => name),
    'in a cache': 'caches' in window ? await caches.keys() : [],
    'as a worker': ((await navigator.serviceWorker?.getRegistrations()) ?? []).map(
      ({ scope }) => scope,
    ),
  };
  return Object.entries(names).flatMap(([place, keys]) =>
    keys.map((key) => `keeps ${key} ${place}`),
  );
}

/**
 * Titles, links, paragraphs and facts that one sees. Not the lines of forms: a button that scripts
 * make needless is one word more without them. Runs in the page.
 */
export function shown(): string[] {
  const content = document.querySelectorAll<HTMLElement>(
    'h1, h2, h3, h4, a[href], p:not(form p), li, dt, dd, td, th',
  );
  return (
    [...content]
      // A field that only a script can obey is rightly absent without one.
      .filter((element) => element.checkVisibility() && element.closest('form') === null)
      .map(({ tagName, innerText }) => `${tagName} « ${innerText.trim().slice(0, 80)} »`)
  );
}
