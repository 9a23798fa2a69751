/** What is used of an error of Nodemailer's. */
interface MailError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Why a message was not sent, for the log: a server's answer may quote an address, its code not. */
export function failureOf(error: unknown): string {
  const { code, command, responseCode } = error as MailError;
  if (responseCode === undefined) return String(error);
  return `the mail server answered ${responseCode} to ${command ?? 'the message'} (${code})`;
}
