import { createHash } from 'node:crypto';

/** A page that this server says by itself, when no release has one to say. */
export interface Notice {
  html: string;
  /** Lets the page have its own style, and nothing else. */
  contentSecurityPolicy: string;
}

const style = `body{margin:15vh auto;max-width:34rem;padding:0 1.5rem;font:1.125rem/1.6 system-ui,sans-serif}h1{line-height:1.2}`;
const styleHash = createHash('sha256').update(style).digest('base64');

export const waiting = notice(
  'Le site arrive',
  'La première version du site est en préparation. Cette page se recharge toute seule dans quelques secondes.',
  { reload: true },
);

export const gone = notice(
  'Ce contenu a été retiré',
  'La page demandée existait, et a été retirée du site. <a href="/">Retour à l’accueil</a>',
);

export const absent = notice(
  'Page introuvable',
  'Aucune page n’existe à cette adresse. <a href="/">Retour à l’accueil</a>',
);

/** @param text as HTML */
export function notice(
  title: string,
  text: string,
  { reload = false, frameAncestors = "'none'" } = {},
): Notice {
  return {
    html: `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${reload ? '<meta http-equiv="refresh" content="5">\n' : ''}<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
</body>
</html>
`,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors ${frameAncestors}`,
  };
}
