import { sections } from '@parvis/shared';
import { siteMapAddress } from '../routes/addresses.ts';
import { type Asked, addressAsking } from './asked.ts';
import { type Html, html, nothing } from './html.ts';

const ways: readonly [address: string, name: string][] = [
  [sections.posts, 'Actualités'],
  [sections.roles, 'Offres ouvertes'],
  [sections.startups, 'Startups'],
  [sections.authors, 'Communauté'],
  [sections.incubators, 'Incubateurs'],
  [siteMapAddress, 'Plan du site'],
];

/** What to do when nothing was asked yet. */
export const advice: Html = html`<div class="search__advice">
<p>La recherche porte sur les actualités, les offres en cours, les startups, les membres, les incubateurs et les pages du site.</p>
<ul>
<li>Le début d’un mot suffit&nbsp;: «&nbsp;dévelo&nbsp;» trouve «&nbsp;développeuse&nbsp;».</li>
<li>Accents, majuscules, pluriels et féminins ne comptent pas.</li>
<li>Tous les mots sont cherchés, dans n’importe quel ordre.</li>
</ul>
</div>
${waysOut()}`;

/** What to try when nothing was found. */
export function noneFound(asked: Asked): Html {
  const everywhere = addressAsking({ ...asked, kind: undefined, page: 1 });
  const widen =
    asked.kind === undefined
      ? nothing
      : html`<li><a href="${everywhere}">Chercher dans tout le site</a></li>\n`;
  return html`<div class="search__advice">
<ul>
${widen}<li>Vérifiez l’orthographe des mots.</li>
<li>Essayez un mot plus général, ou moins de mots.</li>
<li>Les offres closes ne se cherchent pas&nbsp;: leur liste est <a href="${sections.closedRoles}">à part</a>.</li>
</ul>
</div>
${waysOut()}`;
}

/** Why there is no answer, when it is not for want of documents. */
export const failures = {
  absent: html`<p class="notice">La recherche n’est pas prête. Réessayez dans une minute.</p>
${waysOut()}`,
  foreign: html`<p class="notice">Le site vient d’être mis à jour&nbsp;: rechargez cette page pour chercher.</p>`,
  unreachable: html`<p class="notice">La recherche n’a pas pu être chargée. Vérifiez votre connexion, puis appuyez sur «&nbsp;Rechercher&nbsp;».</p>`,
} as const;

function waysOut(): Html {
  const links = ways.map(
    ([address, name]) => html`<li><a class="chip" href="${address}">${name}</a></li>\n`,
  );
  return html`<nav class="jumps" aria-label="Rubriques"><p class="meta">Ou parcourir le site</p>
<ul>
${links}</ul></nav>`;
}
