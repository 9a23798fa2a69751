import type { PublicPicture } from '@parvis/shared';

/** A picture of a test as the publisher makes it, in two widths and two formats. */
export function aPublicPicture(name: string, width: number, height: number): PublicPicture {
  const widths = (ending: string) =>
    [width / 2, width].map((each) => ({ path: `/media/${name}-${each}.${ending}`, width: each }));
  return {
    path: `/media/${name}-${width}.png`,
    width,
    height,
    formats: [
      { type: 'image/webp', widths: widths('webp') },
      { type: 'image/png', widths: widths('png') },
    ],
  };
}
