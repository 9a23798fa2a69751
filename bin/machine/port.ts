import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';

export interface WantedPort {
  number: number;
  /** « the site » */
  user: string;
  /** The variable that chooses another. */
  variable: string;
}

/** @throws {Refusal} naming each port that another program has, or that this user may not take */
export async function requireFreePorts(host: string, wanted: readonly WantedPort[]): Promise<void> {
  const faults = await Promise.all(wanted.map(({ number }) => listeningFault(host, number)));
  const sentences = wanted.flatMap((port, rank) => {
    const fault = faults[rank];
    return fault === undefined ? [] : [sentenceOf(port, host, fault)];
  });
  if (sentences.length > 0) throw new Refusal(sentences.join('\n'));
}

function sentenceOf({ number, user, variable }: WantedPort, host: string, fault: string): string {
  if (fault === 'EADDRINUSE') {
    return `Port ${number}, for ${user}, is already taken: stop the program that uses it (is Parvis already running?), or choose another with ${variable}.`;
  }
  if (fault === 'EACCES') {
    return `Port ${number}, for ${user}, is not for this user to take: choose one above 1023 with ${variable}.`;
  }
  return `Nothing can listen at ${host}:${number}, for ${user} (${fault}): check PARVIS_HOST and ${variable}.`;
}

/** The system's code for why nothing can listen there; none when something can. */
function listeningFault(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
