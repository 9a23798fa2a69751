import type { Page } from 'playwright-core';

/** Everything a person can read, hear from a screen reader or see on hover, each said once. */
export async function readScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>();
    const say = (text: string | null | undefined) => {
      const words = text?.replace(/\s+/g, ' ').trim() ?? '';
      if (words !== '') said.add(words);
    };
    const isCode = (element: Element) =>
      element.closest('style, script, noscript, .CodeMirror, code');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement !== null && !isCode(parentElement)) say(node.textContent);
    }
    for (const name of [
      'aria-label',
      'placeholder',
      'title',
      'alt',
      'aria-description',
      'aria-roledescription',
    ]) {
      for (const element of document.querySelectorAll(`[${name}]`)) say(element.getAttribute(name));
    }
    say(document.title);
    return [...said];
  });
}
