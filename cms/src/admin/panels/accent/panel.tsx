import { Accent } from './accent.tsx';

/** « Couleur d’accent »: beside the form of the site, what becomes of the colour that staff choose. */
export function AccentPanel({ model }: { model: string }) {
  if (model !== 'api::site.site') return null;
  return { title: 'Couleur d’accent', content: <Accent /> };
}
