import { type FileKind, fileKinds } from './limits.ts';

/** Bytes of a file's start that its kind is read from. */
export const HEAD = 64;

const text = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

const signs: readonly (readonly [FileKind | 'heic', (head: Uint8Array) => boolean])[] = [
  ['jpeg', (head) => text(head, 0, 3) === '\xff\xd8\xff'],
  ['png', (head) => text(head, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['gif', (head) => /^GIF8[79]a/.test(text(head, 0, 6))],
  ['webp', (head) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP'],
  ['avif', (head) => /^ftyp(?:avif|avis)|^ftypmif1.*avif/s.test(text(head, 4, HEAD))],
  ['heic', (head) => /^ftyp(?:hei[cmsx]|hev[cmx]|mif1|msf1)/.test(text(head, 4, 12))],
  ['pdf', (head) => text(head, 0, 5) === '%PDF-'],
];

/** What a file is, by its bytes alone; none when it is nothing that staff may give. */
export function kindOf(head: Uint8Array): FileKind | 'heic' | undefined {
  return signs.find(([, fits]) => fits(head))?.[0];
}

/**
 * Why a file is refused, in French, with what to do; none when its name and its declared type say
 * what its bytes are.
 *
 * @param declared the type that the browser announced; it announces none when it knows none
 */
export function problemOfKind(
  name: string,
  declared: string | null | undefined,
  kind: FileKind | 'heic' | undefined,
): string | undefined {
  const extension = (/.(\.[^.]+)$/s.exec(name)?.[1] ?? '').toLowerCase();
  if (kind === 'heic') {
    return `« ${name} » est une photo au format HEIC, que les navigateurs ne montrent pas : exportez-la en JPEG, puis recommencez.`;
  }
  if (kind === undefined) return problemOfNothing(name, extension);
  const { label, mime, extensions } = fileKinds[kind];
  if (!extensions.includes(extension)) {
    const stem = name.slice(0, name.length - extension.length);
    return `« ${name} » contient en réalité du ${label} : renommez le fichier « ${stem}${extensions[0]} », puis recommencez.`;
  }
  const says = declared?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
  if (says !== mime && says !== 'application/octet-stream') {
    return `« ${name} » est annoncé comme « ${says} », mais contient du ${label}. Enregistrez-le à nouveau depuis le logiciel qui l’a fait, puis recommencez.`;
  }
  return undefined;
}

function problemOfNothing(name: string, extension: string): string {
  if (extension === '.svg') {
    return `« ${name} » est un dessin SVG, qui peut contenir un programme : exportez-le en PNG, puis recommencez.`;
  }
  if (extension === '.pdf') return `« ${name} » n’est pas un PDF lisible.`;
  return `« ${name} » n’est pas une image lisible : envoyez un fichier JPEG, PNG, WebP, AVIF ou GIF, ou un PDF.`;
}
