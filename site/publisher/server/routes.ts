import type { Route } from './route.ts';
import { publish, rollback } from './routes/commands.ts';
import { events } from './routes/events.ts';
import { health, ready } from './routes/health.ts';
import { metrics } from './routes/metrics.ts';
import { previewFrame, previewPage, previewPicture } from './routes/preview.ts';
import { publication } from './routes/publication.ts';
import { releases } from './routes/releases.ts';
import { releasesOfDocument } from './routes/releases-of-document.ts';
import { signal } from './routes/signal.ts';
import { details, documentStatus, status } from './routes/status.ts';
import { withdrawal } from './routes/withdrawal.ts';

/** Every address of the publisher's door. A new one is a file and a line here. */
export const routes: readonly Route[] = [
  signal,
  publish,
  rollback,
  status,
  details,
  documentStatus,
  releases,
  withdrawal,
  publication,
  releasesOfDocument,
  events,
  health,
  ready,
  metrics,
  previewPage,
  previewFrame,
  previewPicture,
];
