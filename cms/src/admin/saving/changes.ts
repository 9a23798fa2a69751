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

/**
 * The fields of a save that say something else than the CMS did when the form was loaded. Of a
 * relation, the CMS says how many documents it has, and a save what is added and taken away.
 *
 * @param payload what the form would save: all of its fields
 */
export function fieldsChanged(loaded: Values, payload: Values): string[] {
  return Object.keys(payload).filter((name) => !saysTheSame(loaded[name], payload[name]));
}

function saysTheSame(loaded: unknown, sent: unknown): boolean {
  if (isEmpty(sent)) return isEmpty(loaded);
  if (typeof sent !== 'object' || sent === null) return idOf(loaded) === sent || loaded === sent;
  if (Array.isArray(sent)) {
    if (!Array.isArray(loaded) || loaded.length !== sent.length) return false;
    return sent.every((one, rank) => saysTheSame(loaded[rank], one));
  }
  const { connect, disconnect } = sent as { connect?: unknown[]; disconnect?: unknown[] };
  if (connect !== undefined || disconnect !== undefined) {
    return [...(connect ?? []), ...(disconnect ?? [])].length === 0;
  }
  const before = (loaded ?? {}) as Values;
  return Object.entries(sent).every(
    ([name, value]) => name === TEMPORARY_KEY || saysTheSame(before[name], value),
  );
}

/** What Strapi's form adds to each part of a field that has several. */
const TEMPORARY_KEY = '__temp_key__';

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** A picture is loaded whole, and may be saved as its number. */
const idOf = (value: unknown) => (value as { id?: unknown } | null | undefined)?.id;
