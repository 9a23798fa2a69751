import type { Remark } from '../source.ts';

type Decoded = { text: string; remarks: Remark[] } | { refusal: Remark };

/**
 * The text of a file's bytes, with `\n` line ends. UTF-8 is expected; UTF-16 with its mark and
 * Windows-1252 are read too, with a remark. Bytes that are no text are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) {
    return { refusal: { line: 1, message: 'ce n’est pas un fichier de texte' } };
  }
  const remarks: Remark[] = [];
  if (encoding !== 'utf-8') {
    remarks.push({ line: null, message: `texte encodé en ${encoding} au lieu d’UTF-8 : converti` });
  }
  const clean = withoutControlCharacters(text);
  if (clean !== text.replace(/\r\n?/g, '\n')) {
    remarks.push({ line: null, message: 'caractères de contrôle invisibles : retirés' });
  }
  return { text: clean, remarks };
}

/** Text without the characters that no database, feed nor page accepts; one form of line end. */
export function withoutControlCharacters(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, '')
      .toWellFormed()
  );
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
