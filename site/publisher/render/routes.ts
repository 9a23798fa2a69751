import type { Reading, Route } from '@parvis/shared';
import type { Cell } from '../snapshot/cells.ts';

/** The addresses that came and went. */
export interface RouteChange {
  added: Route[];
  removed: Route[];
}

/** Every route of the site, from groups that are listed again only when what they read has changed. */
export interface RouteTable {
  /** Takes in what changed: a cost in proportion to the groups that it concerns. */
  update(changed: ReadonlySet<Cell>): RouteChange;
  /** Every route there is now. */
  all(): Iterable<Route>;
  at(address: string): Route | undefined;
}

/** One group as it was listed last. */
interface Listing {
  list(reading: Reading): Route[];
  /** What the list rested on; nothing before the first time. */
  cells: ReadonlySet<Cell> | undefined;
  routes: ReadonlyMap<string, Route>;
}

/**
 * @param groups an address that two of them list belongs to the first
 * @param read   answers a question of the snapshot, and adds what it read to the cells
 */
export function createRouteTable(
  groups: Record<string, (reading: Reading) => Route[]>,
  read: <Value>(ask: (reading: Reading) => Value, cells: Set<Cell>) => Value,
): RouteTable {
  const listings = Object.values(groups).map(
    (list): Listing => ({ list, cells: undefined, routes: new Map() }),
  );
  const owned = new Map<string, Route>();

  /** Returns the addresses of which the group says something else. */
  function listAnew(listing: Listing): string[] {
    const cells = new Set<Cell>();
    const before = listing.routes;
    const after = byAddress(read(listing.list, cells));
    listing.cells = cells;
    listing.routes = after;
    return [
      ...[...after.values()].filter(({ address, kind }) => before.get(address)?.kind !== kind),
      ...[...before.values()].filter(({ address }) => !after.has(address)),
    ].map(({ address }) => address);
  }

  function ownerOf(address: string): Route | undefined {
    return listings.find(({ routes }) => routes.has(address))?.routes.get(address);
  }

  function settle(address: string, { added, removed }: RouteChange): void {
    const before = owned.get(address);
    const after = ownerOf(address);
    if (after !== undefined) owned.set(address, after);
    else owned.delete(address);
    if (before === undefined && after !== undefined) added.push(after);
    if (before !== undefined && after === undefined) removed.push(before);
  }

  return {
    update(changed) {
      const concerned = listings.filter(({ cells }) => !cells?.isDisjointFrom(changed));
      const touched = new Set(concerned.flatMap(listAnew));
      const change: RouteChange = { added: [], removed: [] };
      for (const address of touched) settle(address, change);
      return change;
    },
    all: () => owned.values(),
    at: (address) => owned.get(address),
  };
}

/** An address that is listed twice is the first. */
function byAddress(routes: readonly Route[]): Map<string, Route> {
  const found = new Map<string, Route>();
  for (const route of routes) if (!found.has(route.address)) found.set(route.address, route);
  return found;
}
