import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { FileDescription } from '../../../../shared/src/media/limits.ts';
import type { StoredFile } from './file.ts';
import { formOf, sendFile } from './sending.ts';

const PAGE_SIZE = 24;

export interface Shelf {
  files: readonly StoredFile[];
  pageCount: number;
}

/** What a list of pictures is asked for. */
export interface Asked {
  words: string;
  page: number;
}

/** The pictures that answer to some words, newest first; `nothing` when the CMS did not answer. */
export function useShelf({ words, page }: Asked, revision: number): Shelf | 'nothing' | undefined {
  const { get } = useFetchClient();
  const [shelf, setShelf] = useState<Shelf | 'nothing'>();
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    let isOver = false;
    const params = {
      page,
      pageSize: PAGE_SIZE,
      sort: 'createdAt:DESC',
      filters: { mime: { $startsWith: 'image/' } },
      ...(words.trim() === '' ? {} : { _q: words.trim() }),
    };
    interface Answer {
      results: StoredFile[];
      pagination: { pageCount: number };
    }
    get<Answer>('/upload/files', { params }).then(
      ({ data: { results, pagination } }) => {
        if (!isOver) setShelf({ files: results, pageCount: pagination.pageCount });
      },
      () => {
        if (!isOver) setShelf('nothing');
      },
    );
    return () => {
      isOver = true;
    };
  }, [get, words, page, revision]);
  return shelf;
}

/** What a page or a dialog does with files. */
export interface Pictures {
  add(
    file: File,
    description: FileDescription,
    tell: (progress: number) => void,
  ): Promise<StoredFile>;
  describe(id: number, description: FileDescription): Promise<StoredFile>;
  read(id: number): Promise<StoredFile>;
}

export function usePictures(): Pictures {
  const { get, post, put } = useFetchClient();
  const token = useAuth('Pictures', ({ token }) => token);
  return {
    add: useCallback(
      async (file, description, tell) => {
        const form = formOf(file, description);
        const sent = await sendFile(form, token, tell);
        if (sent !== undefined) return sent;
        // Strapi's own client renews the session.
        const { data } = await post<StoredFile[]>('/upload', form);
        return data[0] as StoredFile;
      },
      [post, token],
    ),
    describe: useCallback(
      async (id, description) => {
        const { data } = await put<StoredFile>(`/upload/files/${id}`, { fileInfo: description });
        return data;
      },
      [put],
    ),
    read: useCallback(async (id) => (await get<StoredFile>(`/upload/files/${id}`)).data, [get]),
  };
}
