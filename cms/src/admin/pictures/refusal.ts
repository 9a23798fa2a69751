/** What the CMS said against it, or that it could not be reached. In French. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

const UNREACHABLE =
  'L’envoi n’a pas abouti : vérifiez votre connexion, puis cliquez à nouveau. Rien de ce que vous avez écrit n’est perdu.';

/** What the CMS said in an answer that is no success. */
export function refusalOf(answer: unknown): Refusal {
  return new Refusal(refusalIn(answer) ?? UNREACHABLE);
}

/** The French sentence of a refusal, whoever made it. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const { response } = error as { response?: { data?: unknown } };
  return refusalIn(response?.data) ?? UNREACHABLE;
}

function refusalIn(answer: unknown): string | undefined {
  const { error } = (answer ?? {}) as { error?: { message?: string; status?: number } };
  switch (error?.status) {
    case 403:
      return 'Votre compte ne permet pas de le faire : demandez à un administrateur.';
    case 413:
      return 'Ce fichier est trop lourd : réduisez-le, puis recommencez.';
    case 400:
      return error.message;
    default:
      return undefined;
  }
}
