import { dailymotion } from './dailymotion.ts';
import { peertube } from './peertube.ts';
import type { Service, Video } from './video.ts';
import { youtube } from './youtube.ts';

/** Who shows videos. PeerTube comes last: it may be on any host. */
const services: readonly Service[] = [youtube, dailymotion, peertube];

/** The video that an address leads to; nothing when it leads elsewhere. */
export function videoAt(address: string): Video | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  url.protocol = 'https:';
  for (const service of services) {
    const video = service(url);
    if (video !== undefined) return video;
  }
  return undefined;
}
