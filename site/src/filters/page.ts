import {
  type Choice,
  choiceOf,
  type Decision,
  type ListedItem,
  type Offer,
  readItem,
  type Selection,
  sizeOf,
  statusOf,
} from '@parvis/shared';

/** The parts of a filtered list, as `FilteredList.astro` writes them. */
export interface Page {
  form: HTMLFormElement;
  boxes: readonly HTMLInputElement[];
  text: HTMLInputElement | null;
  rows: readonly HTMLElement[];
  groups: readonly HTMLElement[];
  counts: readonly HTMLElement[];
  panel: HTMLDetailsElement | null;
  status: HTMLElement;
  clear: HTMLElement;
  nothing: HTMLElement;
}

/** None on a page whose list is too short to be filtered. */
export function pageIn(root: HTMLElement): Page | undefined {
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const [form] = all<HTMLFormElement>('form');
  const [status] = all('[data-one]');
  const [clear] = all('[data-clear]');
  const [nothing] = all('[data-nothing]');
  if (!form || !status || !clear || !nothing) return undefined;
  return {
    form,
    boxes: all<HTMLInputElement>('[type=checkbox]'),
    text: root.querySelector('[type=search]'),
    rows: all('[data-choices]'),
    groups: all('[data-group]'),
    counts: all('[data-count]'),
    panel: root.querySelector('details'),
    status,
    clear,
    nothing,
  };
}

const choiceOfBox = ({ name, value }: HTMLInputElement) => choiceOf(name, value);

export const offerOf = ({ boxes, text }: Page): Offer => ({
  choices: boxes.map(choiceOfBox),
  hasText: text !== null,
});

export const itemsOf = ({ rows }: Page): ListedItem[] =>
  rows.map(({ dataset }) => readItem(dataset.choices ?? '', dataset.words));

/** What the form asks. */
export function askedOf({ form }: Page): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** Makes the form ask this. */
export function ask({ boxes, text }: Page, selection: Selection): void {
  for (const box of boxes) {
    box.checked = selection.chosen.get(box.name)?.has(choiceOfBox(box)) ?? false;
  }
  if (text) text.value = selection.text;
}

export function show(page: Page, selection: Selection, decision: Decision): void {
  const { shown, size, present, counts } = decision;
  page.rows.forEach((row, rank) => {
    row.hidden = !shown[rank];
  });
  for (const group of page.groups) group.hidden = !present.has(group.dataset.group as Choice);
  for (const count of page.counts) {
    const items = counts.get(count.dataset.count as Choice) ?? 0;
    count.textContent = String(items);
    count.toggleAttribute('data-none', items === 0);
  }
  const { one = '', many = '' } = page.status.dataset;
  page.status.textContent = statusOf(size, shown.length, { one, many });
  page.clear.hidden = sizeOf(selection) === 0;
  page.nothing.hidden = size > 0;
}

/** Closes the panel of the filters, where it opens, and goes to what they leave. */
export function leadToResults({ panel, status }: Page): void {
  if (panel) panel.open = false;
  status.focus();
}
