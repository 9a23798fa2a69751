import { type Service, startIn, withParameters } from './video.ts';

const hosts = /^(?:(?:www\.|m\.)?youtube\.com|(?:www\.)?youtube-nocookie\.com)$/;
const paths = /^\/(?:embed|shorts|live)\/([^/]+)\/?$/;

/** The player is the one that keeps nothing on a device before a video plays: https://support.google.com/youtube/answer/171780 */
export const youtube: Service = (address) => {
  const id = identifierIn(address);
  if (id === undefined || !/^[\w-]{11}$/.test(id)) return undefined;
  const start = startIn(address.searchParams.get('t') ?? address.searchParams.get('start'));
  return {
    service: 'YouTube',
    page: withParameters('https://www.youtube.com/watch', {
      v: id,
      t: start === undefined ? undefined : `${start}s`,
    }),
    player: withParameters(`https://www.youtube-nocookie.com/embed/${id}`, {
      autoplay: 1,
      start,
    }),
  };
};

function identifierIn({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname === 'youtu.be') return pathname.slice(1);
  if (!hosts.test(hostname)) return undefined;
  if (pathname === '/watch') return searchParams.get('v') ?? undefined;
  return paths.exec(pathname)?.[1];
}
