import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';

export interface Command {
  method: 'post' | 'del';
  path: string;
  data?: object;
  /** Said when it was done, in French. */
  done: string;
}

/**
 * Has the CMS do something, one thing at a time, and says how it ended.
 *
 * @param onEnd called once it ended, well or not
 * @returns whether it was done
 */
export function useCommand(onEnd: () => void): (command: Command) => Promise<boolean> {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const isUnderWay = useRef(false);
  return async ({ method, path, data, done }) => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    try {
      if (method === 'post') await client.post(path, data);
      else await client.del(path);
      toggleNotification({ type: 'success', message: done });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: (error as Error).message });
      return false;
    } finally {
      isUnderWay.current = false;
      onEnd();
    }
  };
}
