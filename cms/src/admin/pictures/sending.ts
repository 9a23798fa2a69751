import type { FileDescription } from '../../../../shared/src/media/limits.ts';
import type { StoredFile } from './file.ts';
import { refusalOf } from './refusal.ts';

export function formOf(file: File, description: FileDescription): FormData {
  const form = new FormData();
  form.append('files', file);
  form.append('fileInfo', JSON.stringify({ name: file.name, ...description }));
  return form;
}

/**
 * Sends a new file, telling how far it is (from 0 to 1): `fetch` does not tell.
 *
 * @returns none when the session must first be renewed
 * @throws Refusal
 */
export function sendFile(
  form: FormData,
  token: string | null,
  tell: (progress: number) => void,
): Promise<StoredFile | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/upload');
    request.setRequestHeader('Authorization', `Bearer ${token ?? ''}`);
    request.upload.onprogress = ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(refusalOf(undefined));
    request.onload = () => {
      if (request.status === 401) return resolve(undefined);
      const answer = parsed(request.responseText);
      const [file] = [answer].flat() as StoredFile[];
      if (request.status === 201 && file !== undefined) return resolve(file);
      reject(refusalOf(answer));
    };
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
