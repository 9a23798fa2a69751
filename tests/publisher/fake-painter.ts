import type { SharingCard } from '@parvis/shared';
import type { Blobs } from '../../site/publisher/releases/blobs.ts';
import type { Painter } from '../../site/publisher/sharing/painter.ts';

/** A painter of the tests: a picture is its title, and drawing can be held up. */
export interface FakePainter extends Pick<Painter, 'draw'> {
  /** Where it keeps pictures. */
  blobs: Pick<Blobs, 'put'> | undefined;
  /** The titles that it drew, in order. */
  drawn: string[];
  hold(): void;
  letGo(): void;
  /** A card with this title cannot be drawn. */
  cannotDraw(title: string): void;
  /** Every card can be drawn again. */
  canDraw(): void;
}

export function createFakePainter(): FakePainter {
  const impossible = new Set<string>();
  let held = Promise.resolve();
  let letGo: () => void = () => undefined;
  const painter: FakePainter = {
    blobs: undefined,
    drawn: [],
    async draw({ title }: SharingCard) {
      await held;
      if (impossible.has(title)) throw new Error(`« ${title} » cannot be drawn`);
      painter.drawn.push(title);
      return (await painter.blobs?.put(Buffer.from(title))) ?? '';
    },
    hold() {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
    cannotDraw: (title) => void impossible.add(title),
    canDraw: () => impossible.clear(),
  };
  return painter;
}
