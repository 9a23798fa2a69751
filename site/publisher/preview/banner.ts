import { escaped } from './html.ts';

/** What is said above a page that is a preview, in French. */
export interface Banner {
  state: string;
  validity: string | undefined;
  /** What the editor still has to see to, and what visitors will not see yet. */
  notices: readonly string[];
}

/** How the page is told apart from the site's own. Its colours are its own, and do not follow them. */
export const bannerStyle = `.parvis-apercu{position:sticky;top:0;z-index:1000;padding:.5rem 1rem;border-bottom:3px solid #8a5a00;background:#fff1c7;color:#2b1d00;font:1rem/1.4 system-ui,sans-serif}.parvis-apercu p{margin:0;max-width:none}.parvis-apercu details{margin:.25rem 0 0}.parvis-apercu summary{cursor:pointer;font-weight:600}.parvis-apercu ul{margin:.25rem 0;padding-left:1.25rem;max-height:30vh;overflow:auto}@media print{.parvis-apercu{position:static}}`;

export function bannerHtml({ state, validity, notices }: Banner): string {
  const count = notices.length === 1 ? '1 point à voir' : `${notices.length} points à voir`;
  const details =
    notices.length === 0
      ? ''
      : `<details><summary>${count}</summary><ul>${notices
          .map((notice) => `<li>${escaped(notice)}</li>`)
          .join('')}</ul></details>`;
  const until = validity === undefined ? '' : ` <span>${escaped(validity)}</span>`;
  return `<aside class="parvis-apercu" aria-label="Aperçu"><p><strong>Aperçu</strong> : ${escaped(state)}.${until}</p>${details}</aside>`;
}
