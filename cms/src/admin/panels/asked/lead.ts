import type { Destination } from './destination.ts';
import { meantIn } from './meant.ts';

/** What is used of the editor of long texts. */
interface Editor extends HTMLElement {
  CodeMirror?: {
    focus(): void;
    lineCount(): number;
    getLine(line: number): string;
    setSelection(from: { line: number; ch: number }, to: { line: number; ch: number }): void;
    scrollIntoView(place: { line: number; ch: number }, margin: number): void;
  };
}

const focusable =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), button:not([disabled]), [role="combobox"]';

/**
 * Brings a field into view and the focus into it, opening the part of the form that holds it; in a
 * long text, what is meant is selected.
 *
 * @returns whether the form shows the field
 */
export async function leadTo({ field, label, line, excerpt }: Destination): Promise<boolean> {
  closeDrawer();
  const form = document.querySelector('main form') ?? document.body;
  const [outer = ''] = label.split(' › ');
  const rank = /^[^.]+\.(\d+)\./.exec(field)?.[1];
  if (rank !== undefined) await openPart(form, outer, Number(rank));
  const box = named(form, field) ?? containerOf(form, lastOf(label));
  if (box === undefined) return false;
  const editor = box.querySelector<Editor>('.CodeMirror');
  const place =
    editor ?? (box.matches(focusable) ? box : box.querySelector<HTMLElement>(focusable));
  place?.scrollIntoView({ block: 'center' });
  if (editor?.CodeMirror) goToLine(editor.CodeMirror, line, excerpt);
  else place?.focus({ preventScroll: true });
  return place !== null;
}

/** In a narrow window, the panels are in a drawer over the form, which closes at a click beside it. */
function closeDrawer(): void {
  document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]')?.click();
}

function goToLine(
  editor: NonNullable<Editor['CodeMirror']>,
  line = 1,
  excerpt: string | undefined,
): void {
  const index = Math.min(line, editor.lineCount()) - 1;
  const [from, to] = meantIn(editor.getLine(index), excerpt);
  editor.focus();
  editor.setSelection({ line: index, ch: from }, { line: index, ch: to });
  editor.scrollIntoView({ line: index, ch: from }, 80);
}

/** Opens one of the parts of a field that has several, and waits until it is there. */
async function openPart(form: Element, label: string, rank: number): Promise<void> {
  const triggers = containerOf(form, label)?.querySelectorAll<HTMLElement>(
    'h3 > button[aria-expanded], button[aria-expanded][data-state]',
  );
  const trigger = triggers?.[rank];
  if (trigger?.getAttribute('aria-expanded') !== 'false') return;
  trigger.click();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

function named(form: Element, field: string): HTMLElement | undefined {
  const found = form.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
  return found?.matches('input[type="hidden"], [aria-hidden="true"]')
    ? undefined
    : (found ?? undefined);
}

/** What holds a label and its field: the nearest element that holds something to act on too. */
function containerOf(form: Element, label: string): HTMLElement | undefined {
  const found = [...form.querySelectorAll<HTMLElement>('label, [id$="-label"], span')].find(
    ({ textContent }) => withoutMark(textContent) === label,
  );
  if (found instanceof HTMLLabelElement) {
    const labelled = found.htmlFor === '' ? null : document.getElementById(found.htmlFor);
    if (labelled?.matches(focusable)) return labelled;
  }
  let box = found?.parentElement;
  while (box && box !== form && box.querySelector(`.CodeMirror, ${focusable}`) === null) {
    box = box.parentElement;
  }
  return box ?? undefined;
}

/** A label without the star of what must be filled, nor the number of what a relation holds. */
const withoutMark = (text: string | null) =>
  (text ?? '').replace(/\s*(?:\*|\(\d+\))*\s*$/, '').trim();

const lastOf = (label: string) => label.split(' › ').at(-1) ?? label;
