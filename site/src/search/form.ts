import { sections } from '@parvis/shared';
import { type Asked, LONGEST_QUESTION } from './asked.ts';
import { type Html, html } from './html.ts';
import { kindNames, kinds } from './kinds.ts';

/** The form of the search, as it was filled in. */
export function formHtml({ typed, kind }: Asked): Html {
  const choices = [
    choice('', 'Tout', kind === undefined),
    ...kindNames.map((name) => choice(kinds[name].inAddress, kinds[name].many, name === kind)),
  ];
  return html`<form class="search" id="recherche" action="${sections.search}" role="search" aria-label="Recherche détaillée">
<label class="search__label" for="mots">Que cherchez-vous&nbsp;?</label>
<div class="field">
<input id="mots" type="search" name="q" value="${typed}" maxlength="${LONGEST_QUESTION}" autocomplete="off" autocapitalize="none" enterkeyhint="search">
<button type="submit">Rechercher</button>
</div>
<fieldset class="search__kinds">
<legend class="sr-only">Chercher parmi</legend>
${choices}</fieldset>
</form>`;
}

function choice(value: string, label: string, isChecked: boolean): Html {
  const id = `type-${value || 'tout'}`;
  const checked = isChecked ? html` checked` : html``;
  return html`<span class="search__kind"><input type="radio" name="type" id="${id}" value="${value}"${checked}><label class="chip" for="${id}">${label}</label></span>
`;
}
