/** The values of a form, by field. */
export type Values = Readonly<Record<string, unknown>>;

/** The fields that were changed in a form since it was loaded. */
export function changedFields(loaded: Values, typed: Values): string[] {
  const names = new Set([...Object.keys(loaded), ...Object.keys(typed)]);
  return [...names].filter((name) => JSON.stringify(loaded[name]) !== JSON.stringify(typed[name]));
}

/** Fields that two people changed, each without knowing of the other. */
export function collisions(mine: readonly string[], theirs: readonly string[]): string[] {
  return mine.filter((field) => theirs.includes(field));
}

/**
 * A save of the fields that were changed only: what it does not name stays as it is stored.
 *
 * @param payload what the form would save: all of its fields
 */
export function onlyFields(payload: Values, fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => fields.includes(name)));
}
