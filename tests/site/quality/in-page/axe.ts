import type axeCore from 'axe-core';

type Axe = typeof axeCore & {
  setup(): void;
  teardown(): void;
  commons: { color: { Color: new () => Colour; getContrast(one: Colour, other: Colour): number } };
};

interface Colour {
  alpha: number;
  parseString(text: string): void;
}

/**
 * What axe finds against the rules. Where it cannot tell what is behind a text, because a pseudo
 * element or a picture without colour stands there, the nearest background painted around the text
 * decides; a text over a painted picture stays a problem.
 */
export async function askAxe(runOnly: axeCore.RunOnly): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe };

  function contrastOf(element: Element): number {
    const { Color, getContrast } = axe.commons.color;
    const colour = (text: string) => {
      const parsed = new Color();
      parsed.parseString(text);
      return parsed;
    };
    const own = colour(getComputedStyle(element).color);
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return 0;
      const behind = colour(backgroundColor);
      if (behind.alpha === 1) return getContrast(behind, own);
    }
    return 0;
  }

  function isReadable(target: unknown): boolean {
    const element = document.querySelector(String(target));
    return element !== null && contrastOf(element) >= 4.5;
  }

  const results = await axe.run(document, {
    runOnly,
    resultTypes: ['violations', 'incomplete'],
  });
  axe.setup();
  const undecided = results.incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((result) => ({
      ...result,
      nodes: result.nodes.filter(({ target }) => !isReadable(target[0])),
    }));
  axe.teardown();
  return [...results.violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reasons = [...any, ...all, ...none].map(({ message }) => message);
      return `${id}: ${target.join(' ')} (${reasons.join('; ')})`;
    }),
  );
}
