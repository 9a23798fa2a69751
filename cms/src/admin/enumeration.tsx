import { Typography } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
// This file only: the whole of shared would bring its schemas and dates into the admin's bundle.
import { labelsOfField } from '../../../shared/src/enumerations.ts';

type Labels = Readonly<Record<string, string>>;

interface Enumeration {
  type: string;
  enum?: string[];
}

/**
 * The words for the codes of a field. Strapi has one word for a code, whatever its list.
 *
 * @param name as the form has it: `remote`, `phases.1.name`
 */
function labelsOf(name: string, { enum: codes = [] }: Enumeration): Labels {
  const field = name.slice(name.lastIndexOf('.') + 1);
  return labelsOfField(field, codes) ?? Object.fromEntries(codes.map((code) => [code, code]));
}

type SelectProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;
type InputProps = Omit<SelectProps, 'type' | 'options'> & { attribute: Enumeration };

/** Takes the place of Strapi's select, to show words instead of codes. */
export function LabelledEnumeration({ attribute, ...props }: InputProps) {
  const options = Object.entries(labelsOf(props.name, attribute)).map(([value, label]) => ({
    value,
    label,
  }));
  return <InputRenderer {...props} type="enumeration" options={options} />;
}

interface Column {
  name: string;
  attribute: Enumeration;
  cellFormatter?: (row: Record<string, unknown>, header: { name: string }) => unknown;
}

interface ListView {
  displayedHeaders: Column[];
}

/** Shows words instead of codes in the columns of lists. */
export function labelEnumerationColumns<View extends ListView>(view: View): View {
  const displayedHeaders = view.displayedHeaders.map((column) => {
    if (column.attribute.type !== 'enumeration') return column;
    const labels = labelsOf(column.name, column.attribute);
    return {
      ...column,
      cellFormatter: (row: Record<string, unknown>) => (
        <Typography textColor="neutral800">{labels[String(row[column.name])] ?? '-'}</Typography>
      ),
    };
  });
  return { ...view, displayedHeaders };
}

interface Filter {
  name: string;
  type: string;
  options?: readonly { label: string; value: string }[];
}

interface ListFilters {
  displayedFilters: Filter[];
}

/** Shows words instead of codes in the filters of lists. */
export function labelEnumerationFilters<View extends ListFilters>(view: View): View {
  const displayedFilters = view.displayedFilters.map((filter) => {
    if (filter.type !== 'enumeration' || filter.options === undefined) return filter;
    const codes = filter.options.map(({ value }) => value);
    const labels = labelsOf(filter.name, { type: filter.type, enum: codes });
    const options = filter.options.map(({ label, value }) => ({
      value,
      // Strapi's own lists, such as the state of a draft, have words already.
      label: label === value ? (labels[value] ?? label) : label,
    }));
    return { ...filter, options };
  });
  return { ...view, displayedFilters };
}
