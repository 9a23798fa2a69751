import { previewFramePath, previewPath } from '@parvis/shared';
import type { Route } from '../route.ts';

const LINK = ':link';

/** The site's server passes these on: a link is its own guard. */
export const previewPage: Route = {
  method: 'GET',
  path: previewPath(LINK),
  guard: 'everybody',
  handle: ({ service, parameters: { link = '' } }) => service.preview.page(link),
};

export const previewFrame: Route = {
  method: 'GET',
  path: previewFramePath(LINK),
  guard: 'everybody',
  handle: ({ service, parameters: { link = '' } }) => service.preview.frame(link),
};

export const previewPicture: Route = {
  method: 'GET',
  path: `${previewPath(LINK)}uploads/:name`,
  guard: 'everybody',
  handle: ({ service, parameters: { link = '', name = '' } }) =>
    service.preview.picture(link, `/uploads/${name}`),
};
