import { previewPath } from '@parvis/shared';

/** The widths that the frame of the CMS offers, in CSS pixels; the first takes all there is. */
const devices = [
  { id: 'ordinateur', name: 'Ordinateur', width: '100%' },
  { id: 'tablette', name: 'Tablette', width: '768px' },
  { id: 'telephone', name: 'Téléphone', width: '390px' },
] as const;

export const frameStyle = `html,body{height:100%;margin:0}body{display:flex;flex-direction:column;background:#eaeaef;font:1rem/1.4 system-ui,sans-serif;color:#212134}fieldset{display:flex;gap:1.25rem;justify-content:center;flex-wrap:wrap;margin:0;padding:.5rem;border:0;border-bottom:1px solid #c0c0cf;background:#fff}legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}label{display:flex;gap:.4rem;align-items:center;cursor:pointer}iframe{flex:1;align-self:center;width:100%;max-width:100%;border:0;background:#fff}${devices
  .map(({ id, width }) => `body:has(#${id}:checked) iframe{width:${width}}`)
  .join('')}@media(max-width:48rem){fieldset{display:none}}`;

/** The CMS says when it has saved or published what the frame shows. */
export const frameScript = `addEventListener('message',({data,source})=>{if(source===parent&&data?.type==='strapiUpdate'){const frame=document.querySelector('iframe');frame.src=frame.src}})`;

/** A page that shows the preview in the width of several devices. */
export function frameHtml(link: string): string {
  const choices = devices.map(
    ({ id, name }, rank) =>
      `<label><input type="radio" name="largeur" id="${id}"${rank === 0 ? ' checked' : ''}>${name}</label>`,
  );
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Aperçu</title>
<style>${frameStyle}</style>
</head>
<body>
<fieldset><legend>Montrer l’aperçu sur</legend>${choices.join('')}</fieldset>
<iframe title="Page en aperçu" src="${previewPath(link)}"></iframe>
<script>${frameScript}</script>
</body>
</html>
`;
}
