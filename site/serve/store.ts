/** Values kept in memory up to a number of bytes; the one that was not used for longest goes first. */
export interface Store<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value, or counts again one whose size has changed. @param bytes what it weighs */
  set(key: string, value: Value, bytes: number): void;
  delete(key: string): void;
}

/** @param budget the bytes that all values may weigh together */
export function createStore<Value>(budget: number): Store<Value> {
  /** In the order of their last use: a `Map` keeps the order of insertion. */
  const kept = new Map<string, { value: Value; bytes: number }>();
  let weight = 0;

  function remove(key: string): void {
    weight -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  return {
    get(key) {
      const entry = kept.get(key);
      if (entry === undefined) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      kept.set(key, { value, bytes });
      weight += bytes;
      for (const oldest of kept.keys()) {
        if (weight <= budget) return;
        remove(oldest);
      }
    },
    delete: remove,
  };
}
