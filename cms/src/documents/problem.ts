import { errors } from '@strapi/utils';

/** A refusal that the editor shows beside the field. `message` is in French. */
export function problemOf(field: string, message: string): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: [field], name: 'ValidationError', message }],
  });
}
