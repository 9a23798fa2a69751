import { type Service, startIn, withParameters } from './video.ts';

/** A video of any host is known by the form of its identifier, whole or shortened to base 58. */
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shortened = '[1-9A-HJ-NP-Za-km-z]{22}';
const paths = new RegExp(`^/(?:w|videos/(?:watch|embed))/(${uuid}|${shortened})/?$`);

/** https://docs.joinpeertube.org/api-embed-player */
export const peertube: Service = (address) => {
  const id = paths.exec(address.pathname)?.[1];
  if (id === undefined) return undefined;
  const start = startIn(address.searchParams.get('start'));
  return {
    service: `PeerTube (${address.host})`,
    page: withParameters(`${address.origin}/w/${id}`, { start }),
    player: withParameters(`${address.origin}/videos/embed/${id}`, {
      autoplay: 1,
      start,
    }),
  };
};
