import {
  type Choice,
  choiceOf,
  type Decision,
  decide,
  type Offer,
  readItem,
  readSelection,
  type Selection,
  sections,
  sizeOf,
  statusOf,
} from '@parvis/shared';
import { html } from '../../src/search/html.ts';
import type { LivePage } from './page.ts';

/**
 * The shapes in which the templates write a filtered list (`FilteredList.astro`). Nothing that
 * people wrote can look like one: a template escapes `<` and `"`.
 */
const shapes = {
  item: /<li data-choices="([^"]*)"(?: data-words="([^"]*)")?(?=>)/g,
  group: /<section data-group="([a-z]+:[^"]*)"/g,
  choice: /<input type="checkbox" name="([a-z]+)" value="([^"]+)"(?=>)/g,
  count: /(<span data-count="([a-z]+:[^"]+)")>\d+(?=<)/g,
  text: /<input type="search" name="q" data-filter/,
  status: /(<output data-one="([^"]*)" data-many="([^"]*)"[^>]*>)[^<]*(?=<)/,
  clear: /(<a data-clear[^>]*) hidden(?=>)/,
  nothing: /(<[a-z]+ data-nothing[^>]*) hidden(?=>)/,
};

/** The lists that one filters: without JavaScript, the form asks the server. */
export const filteredLists: LivePage = {
  addresses: [sections.roles, sections.startups, sections.authors],
  answer: async (page, query) => filtered(page, query),
};

/** A list as its page would show it to who has made these choices. */
function filtered(page: string, query: URLSearchParams): string {
  const selection = readSelection(query, offerOf(page));
  if (sizeOf(selection) === 0) return page;
  const items = [...page.matchAll(shapes.item)].map(([, choices = '', words]) =>
    readItem(choices, words),
  );
  return withForm(withItems(page, decide(items, selection)), selection);
}

function offerOf(page: string): Offer {
  const choices = [...page.matchAll(shapes.choice)].map(([, facet = '', value = '']) =>
    choiceOf(facet, value),
  );
  return { choices, hasText: shapes.text.test(page) };
}

function withItems(page: string, { shown, size, present, counts }: Decision): string {
  let rank = 0;
  return page
    .replace(shapes.item, (tag) => hiddenUnless(shown[rank++], tag))
    .replace(shapes.group, (tag, choice: Choice) => hiddenUnless(present.has(choice), tag))
    .replace(shapes.count, (_, tag: string, choice: Choice) => {
      const items = counts.get(choice) ?? 0;
      return items === 0 ? `${tag} data-none>0` : `${tag}>${items}`;
    })
    .replace(
      shapes.status,
      (_, tag: string, one: string, many: string) =>
        `${tag}${statusOf(size, shown.length, { one, many })}`,
    )
    .replace(shapes.nothing, (tag, visible: string) => (size === 0 ? visible : tag));
}

function withForm(page: string, { chosen, text }: Selection): string {
  return page
    .replace(shapes.choice, (tag, facet: string, value: string) =>
      chosen.get(facet)?.has(choiceOf(facet, value)) ? `${tag} checked` : tag,
    )
    .replace(shapes.text, (tag) => (text === '' ? tag : `${tag}${valued(text)}`))
    .replace(shapes.clear, '$1');
}

const valued = (text: string) => html` value="${text}"`.html;

const hiddenUnless = (isShown: boolean | undefined, tag: string) =>
  isShown ? tag : `${tag} hidden`;
