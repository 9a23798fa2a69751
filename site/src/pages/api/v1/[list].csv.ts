import { csvOf, isOpenDataName, openData } from '@parvis/shared';
import type { APIRoute } from 'astro';
import { recordsOf } from '../../../open-data/records.ts';

export const GET: APIRoute = ({ params: { list = '' }, locals }) => {
  if (!isOpenDataName(list)) return new Response(null, { status: 404 });
  return new Response(csvOf(openData[list].record, recordsOf(list, locals)), {
    headers: { 'content-type': 'text/csv' },
  });
};
