import { z } from 'zod';

/** A column of a table of records. */
export interface Column {
  name: string;
  /** What it holds of a record: a number or boolean as it is written, a text as it is. */
  cell(record: unknown): string | number | boolean | null;
}

type Scalar = string | number | boolean | null;
type Fields = Record<string, unknown>;

const SEPARATOR = ' | ';

/**
 * The columns of a table of such records, in the order of the schema. A field is a column; an
 * object is a column for each of its fields (`cover.url`); a list is one column whose values are
 * separated by ` | `, and a list of objects is as many such columns, in step, as they have fields
 * (`authors.name`). A list whose items hold lists has no place in a table: it is one column of JSON.
 */
export function columnsOf(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => columnsOfField(name, field));
}

function columnsOfField(name: string, field: z.core.$ZodType): Column[] {
  const type = withoutNull(field);
  const fieldOf = (record: unknown) => (record as Fields)[name];
  if (type instanceof z.ZodObject) {
    return columnsOf(type).map((column) => ({
      name: `${name}.${column.name}`,
      cell: (record) => (fieldOf(record) === null ? null : column.cell(fieldOf(record))),
    }));
  }
  if (!(type instanceof z.ZodArray)) return [{ name, cell: (record) => fieldOf(record) as Scalar }];

  const itemsOf = (record: unknown) => fieldOf(record) as unknown[];
  const item = type.element;
  if (!(item instanceof z.ZodObject)) {
    return [{ name, cell: (record) => joined(itemsOf(record) as string[]) }];
  }
  if (!Object.values(item.shape).every(isScalar)) {
    return [{ name, cell: (record) => JSON.stringify(itemsOf(record)) }];
  }
  return columnsOf(item).map((column) => ({
    name: `${name}.${column.name}`,
    cell: (record) => joined(itemsOf(record).map((one) => String(column.cell(one) ?? ''))),
  }));
}

function isScalar(field: z.core.$ZodType): boolean {
  const type = withoutNull(field);
  return !(type instanceof z.ZodObject) && !(type instanceof z.ZodArray);
}

function withoutNull(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodNullable ? field.unwrap() : field;
}

/** A bar inside a value is written `\|`, and a backslash `\\`: values can be told apart again. */
function joined(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, '\\$&')).join(SEPARATOR);
}
