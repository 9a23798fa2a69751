/** Where the keyboard is. */
export interface Stop {
  name: string;
  problems: string[];
}

/** Everything that the keyboard can reach, in the order of the document. Runs in the page. */
export function reachable(): string[] {
  const candidates = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex]',
  );
  const isReachable = (element: HTMLElement) =>
    element.tabIndex >= 0 && !element.matches(':disabled, [type=hidden]') && isShown(element);
  const isShown = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;
  const isOneOfRadios = (element: HTMLElement) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
    const { name } = element;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const stops = group.filter((radio) => radio.name === name);
    return element !== (stops.find(({ checked }) => checked) ?? stops[0]);
  };
  const stops = [...candidates].filter((one) => isReachable(one) && !isOneOfRadios(one));
  const positive = stops.filter(({ tabIndex }) => tabIndex > 0);
  return [
    ...stops.map(
      (stop) => `${stop.tagName.toLowerCase()} « ${stop.innerText.trim().slice(0, 40)} »`,
    ),
    ...positive.map(({ tagName }) => `${tagName} has a tabindex of its own`),
  ];
}

/** The element that has the focus: whether one sees which it is. Runs in the page. */
export function stopHere(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const name = `${element.tagName.toLowerCase()} « ${element.innerText.trim().slice(0, 40)} »`;
  const problems: string[] = [];

  const outlined = [element, ...element.querySelectorAll('*')].concat(
    element.parentElement ?? [],
    element.closest('label, li, article') ?? [],
    element.nextElementSibling ?? [],
  );
  const hasOutline = outlined.some((one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    const isThick = Number.parseFloat(outlineWidth) >= 2;
    return outlineStyle !== 'none' && isThick && !/^rgba\(.*, 0\)$/.test(outlineColor);
  });
  if (!hasOutline) problems.push('has no outline of two pixels');

  // A box to tick may be drawn by its label alone.
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const isDrawn = getComputedStyle(element).opacity !== '0' && element.offsetWidth > 1;
  const drawn = isDrawn ? element : (label ?? element);
  const box = [...drawn.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) problems.push('has no place on the screen');
  else {
    const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
    const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
    const above = document.elementFromPoint(x, y);
    const isSeen =
      above !== null &&
      (drawn.contains(above) || above.contains(drawn) || outlined.includes(above));
    if (!isSeen) problems.push(`is hidden by ${above?.tagName}.${above?.className}`);
  }
  return { name, problems };
}

/** What would show things in another order than the keyboard and a screen reader go through them. */
export function reordered(): string[] {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const { order, flexDirection, gridAutoFlow, display } = getComputedStyle(element);
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    if (order !== '0') return [`${name} has an order of its own`];
    if (display.includes('flex') && flexDirection.endsWith('reverse'))
      return [`${name} is reversed`];
    if (display.includes('grid') && gridAutoFlow.includes('dense')) return [`${name} is dense`];
    return [];
  });
}
