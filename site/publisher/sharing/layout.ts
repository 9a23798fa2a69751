import { type SharingCard, sharingSize } from '@parvis/shared';
import { drawableText } from './letters.ts';

/** What satori lays out: an element with its style, and what is inside. */
export interface Element {
  type: string;
  props: { style?: Record<string, string | number>; children?: string | Element[] };
}

const INK = '#1d2320';
const INK_SOFT = '#565c55';
const MARGIN = 80;
const COLUMN = sharingSize.width - 2 * MARGIN;

/** The titles that are this long at most are written this large, and take so many lines. */
const sizes = [
  { longest: 24, size: 104, lines: 2 },
  { longest: 48, size: 84, lines: 3 },
  { longest: 90, size: 66, lines: 3 },
  { longest: Number.POSITIVE_INFINITY, size: 54, lines: 4 },
] as const;

/** The words of a card, in their places. What is too long ends with an ellipsis. */
export function layoutOf(card: SharingCard): Element {
  const siteName = drawableText(card.siteName);
  const title = drawableText(card.title) || siteName;
  const line = drawableText(card.line);
  const kicker = drawableText(card.kicker);
  const { size, lines } = sizes.find(({ longest }) => title.length <= longest) ?? sizes[3];
  return box({ ...sharingSize, padding: `64px ${MARGIN}px` }, [
    words(kicker || ' ', 1, { ...body, color: card.accent, fontSize: 34, fontWeight: 700 }),
    words(title, lines, {
      ...{
        fontFamily: 'Bricolage, Bricolage Ext',
        fontWeight: 800,
        letterSpacing: '-0.03em',
        color: INK,
      },
      ...{ fontSize: size, lineHeight: 1.06, marginTop: 20 },
    }),
    words(line || ' ', 2, { ...body, color: INK_SOFT, fontSize: 34, marginTop: 26 }),
    words(title === siteName ? ' ' : siteName, 1, {
      ...{ fontFamily: 'Bricolage, Bricolage Ext', fontWeight: 800, fontSize: 38, color: INK },
      ...{ letterSpacing: '-0.02em', lineHeight: 1.2 },
      ...{ position: 'absolute', left: MARGIN + 76, top: 534, maxWidth: 900 },
    }),
  ]);
}

const body = { fontFamily: 'Atkinson, Atkinson Ext', fontWeight: 400, lineHeight: 1.3 };

function box(style: Record<string, string | number>, children: Element[]): Element {
  return {
    type: 'div',
    props: { style: { display: 'flex', flexDirection: 'column', ...style }, children },
  };
}

function words(text: string, lines: number, style: Record<string, string | number>): Element {
  const clamped = { display: 'block', lineClamp: lines, wordBreak: 'break-word', maxWidth: COLUMN };
  return { type: 'div', props: { style: { ...clamped, ...style }, children: text } };
}
