import { isOpenDataName } from '@parvis/shared';
import type { APIRoute } from 'astro';
import { recordsOf, writtenOnce } from '../../../open-data/records.ts';

const lineOf = writtenOnce((record) => JSON.stringify(record));

/** A record a line, so that what changed between two versions can be seen. */
export const GET: APIRoute = ({ params: { list = '' }, locals }) => {
  if (!isOpenDataName(list)) return new Response(null, { status: 404 });
  const lines = recordsOf(list, locals).map(lineOf);
  return new Response(`{"items":[\n${lines.join(',\n')}\n]}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
