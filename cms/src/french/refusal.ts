import { inFrench } from './saying.ts';

/** What Strapi answers when it refuses. https://docs.strapi.io/cms/error-handling */
interface Refusal {
  error: { name?: string; message: string; details?: unknown };
}

interface FieldError {
  path: readonly (string | number)[];
  message: string;
}

/**
 * Puts the French of a refusal in its place. The admin shows the message of the whole in a
 * notification, where it must name the fields, and the message of each field beside it.
 *
 * @param labelOf a field, as its form shows it
 */
export function sayRefusal(answer: Refusal, labelOf: (field: string) => string): void {
  const { error } = answer;
  // The login page compares it, to say that the account is suspended.
  if (error.message === 'User not active') return;
  const fields = fieldErrors(error.details);
  for (const field of fields) field.message = inFrench(field.message);
  error.message = isSaidByFields(error)
    ? fields.map((field) => named(field, labelOf)).join('\n')
    : inFrench(error.message);

  function isSaidByFields({ name, message }: Refusal['error']): boolean {
    return name === 'ValidationError' && fields.length > 0 && inFrench(message) !== message;
  }
}

function named({ path, message }: FieldError, labelOf: (field: string) => string): string {
  return path.length === 0 ? message : `${labelOf(path.join('.'))} : ${message}`;
}

function fieldErrors(details: unknown): FieldError[] {
  const errors = isObject(details) ? details.errors : undefined;
  return Array.isArray(errors) ? errors.filter(isFieldError) : [];
}

function isFieldError(value: unknown): value is FieldError {
  return isObject(value) && Array.isArray(value.path) && typeof value.message === 'string';
}

/** Whether an answer is a refusal with something to read. */
export function isRefusal(answer: unknown): answer is Refusal {
  return isObject(answer) && isObject(answer.error) && typeof answer.error.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
