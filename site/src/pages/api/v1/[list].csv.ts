import { isOpenDataName, openData, openDataNames, tableOf } from '@parvis/shared';
import type { APIRoute } from 'astro';
import { recordsOf, writtenOnce } from '../../../open-data/records.ts';

const tables = new Map(
  openDataNames.map((name) => {
    const { titles, rowOf } = tableOf(openData[name].record);
    return [name, { titles, rowOf: writtenOnce(rowOf) }];
  }),
);

export const GET: APIRoute = ({ params: { list = '' }, locals }) => {
  const table = isOpenDataName(list) ? tables.get(list) : undefined;
  if (!isOpenDataName(list) || table === undefined) return new Response(null, { status: 404 });
  const rows = recordsOf(list, locals).map(table.rowOf);
  return new Response(table.titles + rows.join(''), { headers: { 'content-type': 'text/csv' } });
};
