/** What would make somebody scroll sideways, or keep a text from being read. Runs in the page. */
export function layoutProblems(): string[] {
  const root = document.documentElement;
  const problems: string[] = [];
  const nameOf = (element: Element) => {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}${classes}`;
  };

  /** The nearest ancestor that would hide what goes beyond it, sideways; scrolling shows the rest. */
  function frameOf(element: Element): { left: number; right: number; name: string } | undefined {
    for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(at);
      if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') return undefined;
      if (overflowX !== 'visible') {
        const { left, right } = at.getBoundingClientRect();
        return { left, right, name: nameOf(at) };
      }
    }
    return { left: 0, right: root.clientWidth, name: 'the window' };
  }

  function boxesOf(text: Node): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  }

  if (root.scrollWidth > root.clientWidth) {
    problems.push(`scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth} px`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const element = text.parentElement;
    if (element === null || text.textContent?.trim() === '' || !element.checkVisibility()) continue;
    const frame = frameOf(element);
    // Out of the window to the left on purpose, until it has the focus.
    const isCut = ({ left, right }: DOMRect) =>
      frame !== undefined && right > 0 && (left < frame.left - 1 || right > frame.right + 1);
    if (boxesOf(text).some(isCut)) {
      problems.push(
        `« ${text.textContent?.trim().slice(0, 40)} » in ${nameOf(element)} is cut by ${frame?.name}`,
      );
    }
  }
  return problems;
}

/** Texts that a box of a fixed height hides in part. Runs in the page. */
export function hiddenBelow(): string[] {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (!(element instanceof HTMLElement)) return [];
    const { overflowY, clipPath } = getComputedStyle(element);
    const hides = overflowY === 'hidden' || overflowY === 'clip';
    if (!hides || clipPath !== 'none' || element.innerText.trim() === '') return [];
    if (element.scrollHeight <= element.clientHeight + 1) return [];
    return [
      `${element.tagName.toLowerCase()}.${element.className} hides ${element.scrollHeight - element.clientHeight} px of its text`,
    ];
  });
}

/** What stays in place while one scrolls, when it takes more than a third of the window. Runs in the page. */
export function overbearing(): string[] {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const { position } = getComputedStyle(element);
    const { height, width } = element.getBoundingClientRect();
    const stays = position === 'fixed' || position === 'sticky';
    if (!stays || height <= window.innerHeight / 3 || width < window.innerWidth / 2) return [];
    return [
      `${element.tagName.toLowerCase()}.${element.className} keeps ${Math.round(height)} px of ${window.innerHeight}`,
    ];
  });
}

/**
 * The spacing of texts that a reader may impose.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/text-spacing
 */
export function spaceTexts(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** What moves by itself or on the way to another state. Runs in the page. */
export function movements(): string[] {
  const problems = document.getAnimations().map(({ id }) => `an animation runs ${id}`);
  const isLong = (durations: string) =>
    durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
  // A colour that changes little by little moves nothing.
  const moving = /all|transform|translate|scale|rotate|width|height|inset|top|left|margin|padding/;
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const slides = isLong(style.transitionDuration) && moving.test(style.transitionProperty);
    const moves = slides || isLong(style.animationDuration);
    if (moves || style.scrollBehavior === 'smooth') {
      problems.push(`${element.tagName.toLowerCase()}.${element.className} moves`);
    }
  }
  const crossing = (rules: CSSRuleList): boolean =>
    [...rules].some((rule) => {
      if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return false;
      if (rule.constructor.name === 'CSSViewTransitionRule') return true;
      return 'cssRules' in rule && crossing(rule.cssRules as CSSRuleList);
    });
  if ([...document.styleSheets].some(({ cssRules }) => crossing(cssRules))) {
    problems.push('pages glide into each other');
  }
  return problems;
}

/** The rows of cards whose covers are not as high as one another. Runs in the page. */
export function unevenCovers(): string[] {
  const covers = [...document.querySelectorAll('.grid .post-card .cover')];
  const rows = Map.groupBy(covers, (cover) => Math.round(cover.getBoundingClientRect().top));
  return [...rows.values()].flatMap((row) => {
    const heights = row.map((cover) => Math.round(cover.getBoundingClientRect().height));
    return new Set(heights).size > 1 ? [`has covers of ${heights.join(', ')} px in a row`] : [];
  });
}

/** Words of a panel that go over its inner edge. Runs in the page. */
export function outOfPanels(): string[] {
  return [...document.querySelectorAll('.aside')].flatMap((panel) => {
    const { paddingRight } = getComputedStyle(panel);
    const edge = panel.getBoundingClientRect().right - Number.parseFloat(paddingRight);
    return [...panel.querySelectorAll('dt, dd, dd *')].flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      if ([...range.getClientRects()].every((box) => box.right <= edge)) return [];
      return [`« ${element.textContent?.trim().slice(0, 40)} » goes out of its panel`];
    });
  });
}

/** What paper would lack, or show in vain. Runs in the page, as it is printed. */
export function printed(): string[] {
  const lacking = [...document.querySelectorAll('.fold .lines')].filter(
    (list) => !list.checkVisibility(),
  );
  const vain = [...document.querySelectorAll('.subscribe, .chart summary, .chart__file')].filter(
    (element) => element.checkVisibility(),
  );
  return [
    ...lacking.map((list) => `does not print « ${list.textContent?.trim().slice(0, 40)} »`),
    ...vain.map((element) => `prints « ${element.textContent?.trim().slice(0, 40)} »`),
  ];
}

/** Whether the styles have come. Runs in the page. */
export function isStyled(): boolean {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  return [...links].every(({ sheet }) => sheet !== null);
}

/** The size of each picture on the page, in whole pixels. Runs in the page. */
export function pictureRooms(): string[] {
  return [...document.images].map((image) => {
    const { width, height } = image.getBoundingClientRect();
    return `${image.className || image.parentElement?.parentElement?.className} ${Math.round(width)} × ${Math.round(height)}`;
  });
}

/** Resolves once every picture is there, those below the window too. Runs in the page. */
export async function allPicturesShown(): Promise<void> {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map((image) => image.decode()));
}
