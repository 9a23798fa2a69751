import { readableAccent } from '@parvis/shared';
import type { APIRoute } from 'astro';

/** The accent that staff chose, over the one of the style sheet. */
export const GET: APIRoute = ({ locals }) => {
  const { accentColour } = locals.ask.theme();
  const rules =
    accentColour === null
      ? '/* Couleurs du thème. */'
      : [
          `:root:root { --accent: ${readableAccent(accentColour, 'light')}; }`,
          '@media (prefers-color-scheme: dark) {',
          `  :root:root { --accent: ${readableAccent(accentColour, 'dark')}; }`,
          '}',
        ].join('\n');
  return new Response(`${rules}\n`, { headers: { 'content-type': 'text/css' } });
};
