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
  /** What `update` would say, with `ask` to read the snapshot by. Keeps nothing of it. */
  foresee(changed: ReadonlySet<Cell>, ask: Ask): RouteChange;
  /** Every route there is now. */
  all(): Iterable<Route>;
  at(address: string): Route | undefined;
}

type Ask = <Value>(question: (reading: Reading) => Value) => Value;

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

  function concernedBy(changed: ReadonlySet<Cell>): Listing[] {
    return listings.filter(({ cells }) => !cells?.isDisjointFrom(changed));
  }

  /** Returns the addresses of which the group says something else. */
  function listAnew(listing: Listing): string[] {
    const cells = new Set<Cell>();
    const before = listing.routes;
    listing.routes = byAddress(read(listing.list, cells));
    listing.cells = cells;
    return differences(before, listing.routes);
  }

  function ownerOf(address: string, routesOf = ({ routes }: Listing) => routes): Route | undefined {
    return listings
      .map(routesOf)
      .find((routes) => routes.has(address))
      ?.get(address);
  }

  function changeAt(address: string, after: Route | undefined, change: RouteChange): void {
    const before = owned.get(address);
    if (before === undefined && after !== undefined) change.added.push(after);
    if (before !== undefined && after === undefined) change.removed.push(before);
  }

  return {
    update(changed) {
      const touched = new Set(concernedBy(changed).flatMap(listAnew));
      const change: RouteChange = { added: [], removed: [] };
      for (const address of touched) {
        const after = ownerOf(address);
        changeAt(address, after, change);
        if (after !== undefined) owned.set(address, after);
        else owned.delete(address);
      }
      return change;
    },

    foresee(changed, ask) {
      const foreseen = new Map(
        concernedBy(changed).map((listing) => [listing, byAddress(ask(listing.list))]),
      );
      const routesOf = (listing: Listing) => foreseen.get(listing) ?? listing.routes;
      const change: RouteChange = { added: [], removed: [] };
      const touched = new Set(
        [...foreseen].flatMap(([{ routes }, after]) => differences(routes, after)),
      );
      for (const address of touched) changeAt(address, ownerOf(address, routesOf), change);
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

/** The addresses that two lists of routes do not share, or not as the same kind. */
function differences(
  before: ReadonlyMap<string, Route>,
  after: ReadonlyMap<string, Route>,
): string[] {
  return [
    ...[...after.values()].filter(({ address, kind }) => before.get(address)?.kind !== kind),
    ...[...before.values()].filter(({ address }) => !after.has(address)),
  ].map(({ address }) => address);
}
