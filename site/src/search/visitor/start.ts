import { advice } from '../advice.ts';
import { type Asked, addressAsking, readAsked } from '../asked.ts';
import { RESULTS_AT_ONCE, titleStart } from '../results.ts';
import { search } from '../search.ts';
import type { Shard } from '../shard.ts';
import { keepShards } from '../shards.ts';
import { fetched } from './fetched.ts';
import { later } from './later.ts';
import { type IndexState, viewOf } from './view.ts';

/** The elements of the page. */
export interface Parts {
  form: HTMLFormElement;
  results: HTMLElement;
  /** Read aloud when it changes. */
  announcement: HTMLElement;
}

/** Between a key and the results, in milliseconds: two keys in a burst make one search. */
const TYPING = 80;
/** Between a key and what is said of it or kept in the address: when one has stopped typing. */
const STOPPED = 600;
/** How old the index may be when one comes back to the field, in milliseconds. */
const OLD = 60_000;
/** Files asked at once, as browsers do with one server. */
const AT_ONCE = 6;

/** Answers the form of the search as one types. */
export function startSearch({ form, results, announcement }: Parts): void {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const inAddress = readAsked(new URLSearchParams(location.search));
  const title = document.title.replace(titleStart(inAddress), '');
  const kept = keepShards(AT_ONCE);
  let shards: readonly Shard[] = [];
  let state: IndexState = 'partial';
  let loading: Promise<void> | undefined;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let shown = RESULTS_AT_ONCE;
  let said = '';
  let written = advice.html;
  /** The question that the server has answered: its answer stays until something else is asked. */
  let answered: string | undefined;

  const asked = () => readAsked(new FormData(form));
  const showSoon = later(show, TYPING);
  const settle = later(() => settleOn(asked()), STOPPED);

  function show(): void {
    const question = asked();
    if (addressAsking(question) === answered) return;
    answered = undefined;
    const answer = search(shards, question.typed, question.kind);
    const view = viewOf(question, answer, state, shown);
    said = view.announcement;
    // What is there already stays, with the focus that may be in it.
    if (view.html.html === written) return;
    written = view.html.html;
    results.innerHTML = written;
  }

  /** Says what was found, and keeps in the address what was asked: for who reloads, shares or comes back. */
  function settleOn(question: Asked): void {
    if (answered !== undefined) return;
    announcement.textContent = said;
    history.replaceState({ shown }, '', addressAsking(question));
    document.title = titleStart(question) + title;
  }

  function load(): void {
    if (loading !== undefined || performance.now() - loadedAt < OLD) return;
    loading = loadIndex().finally(() => {
      loading = undefined;
      show();
      settle.call();
    });
  }

  async function loadIndex(): Promise<void> {
    try {
      const loaded = await kept.load(fetched, (some) => {
        if (state === 'whole') return;
        state = 'partial';
        shards = some;
        showSoon.call();
      });
      state = typeof loaded === 'string' ? loaded : 'whole';
      if (typeof loaded === 'string') return;
      shards = loaded;
      loadedAt = performance.now();
    } catch {
      // What was loaded before can still be searched.
      if (state !== 'whole') state = 'unreachable';
    }
  }

  function changed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    load();
    shown = RESULTS_AT_ONCE;
    showSoon.call();
    settle.call();
  }

  function showMore(): void {
    const next = shown;
    shown += RESULTS_AT_ONCE;
    show();
    settle.now();
    results.querySelectorAll<HTMLElement>('.result a').item(next).focus();
  }

  form.addEventListener('input', changed);
  form.addEventListener('compositionend', changed);
  field.addEventListener('focus', load);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    changed(event);
  });
  form.addEventListener('submit', (event) => {
    // The server may know better.
    if (state !== 'partial' && state !== 'whole') return;
    event.preventDefault();
    showSoon.now();
    settle.now();
    // A keyboard on the screen would hide the results.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
  });
  results.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-more]')) showMore();
  });
  // What the timer had not kept yet.
  addEventListener('pagehide', settle.now);

  if (field.value === field.defaultValue) fill(form, inAddress);
  const shownByServer = inAddress.page * RESULTS_AT_ONCE;
  shown = history.state?.shown ?? shownByServer;
  if (shown <= shownByServer && results.querySelector('.results__title') !== null) {
    answered = addressAsking(asked());
  } else if (asked().typed !== '') {
    load();
  }
}

function fill(form: HTMLFormElement, { typed, kind }: Asked): void {
  const [query, type] = ['q', 'type'].map((name) => form.elements.namedItem(name));
  const choice = new URLSearchParams(addressAsking({ typed, kind, page: 1 }).split('?')[1]);
  if (query instanceof HTMLInputElement) query.value = typed;
  if (type instanceof RadioNodeList) type.value = choice.get('type') ?? '';
}
