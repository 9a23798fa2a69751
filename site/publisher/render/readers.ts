import type { Cell } from '../snapshot/cells.ts';

/** Who read each cell. Most cells have one reader: only the others cost a set. */
export interface Readers<Reader extends object> {
  of(cell: Cell): Iterable<Reader>;
  /** The reader reads other cells than before. */
  move(reader: Reader, before: ReadonlySet<Cell>, after: ReadonlySet<Cell>): void;
}

export function createReaders<Reader extends object>(): Readers<Reader> {
  const readers = new Map<Cell, Reader | Set<Reader>>();

  function add(cell: Cell, reader: Reader): void {
    const known = readers.get(cell);
    if (known === undefined) readers.set(cell, reader);
    else if (known instanceof Set) known.add(reader);
    else if (known !== reader) readers.set(cell, new Set([known, reader]));
  }

  function remove(cell: Cell, reader: Reader): void {
    const known = readers.get(cell);
    if (known instanceof Set) known.delete(reader);
    if (known === reader || (known instanceof Set && known.size === 0)) readers.delete(cell);
  }

  return {
    of(cell) {
      const known = readers.get(cell);
      if (known === undefined) return [];
      return known instanceof Set ? known : [known];
    },

    move(reader, before, after) {
      for (const cell of before) if (!after.has(cell)) remove(cell, reader);
      for (const cell of after) if (!before.has(cell)) add(cell, reader);
    },
  };
}
