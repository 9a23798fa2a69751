import { CmsUnavailableError } from '../cms/client.ts';
import { describeError } from '../log.ts';
import { TooManyRemovalsError } from '../look.ts';
import type { Failure } from './service.ts';

/** What is told of a publication that threw. */
export function failureOf(error: unknown, now: Date): Failure {
  return { at: now.toISOString(), cause: causeOf(error), message: describeError(error) };
}

function causeOf(error: unknown): Failure['cause'] {
  if (error instanceof CmsUnavailableError) return 'cms';
  return error instanceof TooManyRemovalsError ? 'removals' : 'publisher';
}
