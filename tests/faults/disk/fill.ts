import { beforeEachChange } from './changes.ts';

/** A disk on which this process finds no room any more, from some change on. */
export interface FullDisk {
  /** Whether the process has come to that change. */
  isFull(): boolean;
  makeRoom(): void;
}

/** @param rank of the first change, among those that take room, for which there is none */
export function fillAt(rank: number): FullDisk {
  let taken = 0;
  beforeEachChange(({ name, paths: [path], writeHalf }) => {
    if (writeHalf === undefined && !name.startsWith('mkdir')) return;
    taken += 1;
    if (taken < rank) return;
    writeHalf?.();
    const message = `ENOSPC: no space left on device, ${name} '${path ?? 'an open file'}'`;
    throw Object.assign(new Error(message), { code: 'ENOSPC', path });
  });
  return {
    isFull: () => taken >= rank,
    makeRoom: () => beforeEachChange(() => undefined),
  };
}
