import { type Service, startIn, withParameters } from './video.ts';

const paths = /^\/(?:embed\/)?video\/([^/]+)\/?$/;

/** https://developers.dailymotion.com/docs/iframe-web */
export const dailymotion: Service = (address) => {
  // Older addresses end with the words of the title: `x2m8jpp_a-title_news`.
  const id = identifierIn(address)?.split('_')[0];
  if (id === undefined || !/^[a-z0-9]{4,20}$/i.test(id)) return undefined;
  const start = startIn(address.searchParams.get('start') ?? address.searchParams.get('startTime'));
  return {
    service: 'Dailymotion',
    page: withParameters(`https://www.dailymotion.com/video/${id}`, { start }),
    player: withParameters('https://geo.dailymotion.com/player.html', {
      video: id,
      startTime: start,
    }),
  };
};

function identifierIn({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname === 'dai.ly') return pathname.slice(1);
  if (/^(?:www\.)?dailymotion\.com$/.test(hostname)) return paths.exec(pathname)?.[1];
  const isPlayer = hostname === 'geo.dailymotion.com' && /^\/player(?:\/|\.html$)/.test(pathname);
  return isPlayer ? (searchParams.get('video') ?? undefined) : undefined;
}
