import { csv } from '@parvis/shared';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ locals, params }) => {
  const table = locals.ask.statisticsTable(params.name ?? '');
  if (table === null) return new Response(null, { status: 404 });
  const rows = table.rows.map(({ key, values }) => [key, ...values]);
  return new Response(csv([table.columns, ...rows]), { headers: { 'content-type': 'text/csv' } });
};
