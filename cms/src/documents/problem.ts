import { errors } from '@strapi/utils';

/** A refusal that the editor shows beside the field. `message` is in French. */
export function problemOf(field: string, message: string): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: [field], name: 'ValidationError', message }],
  });
}

/**
 * A refusal of the whole, that staff read as it is. `message` is in French. Not Strapi's own
 * `ForbiddenError`: its router answers « Forbidden » in its place.
 */
export function refusalOf(message: string): Error {
  return new errors.ApplicationError(message);
}
