import { Refusal } from './refusal.ts';

interface SystemFault {
  code: string;
  path?: string;
  port?: number;
}

const sentences: Record<string, (fault: SystemFault) => string> = {
  ENOSPC: (fault) =>
    `The disk is full${whereOf(fault)}: free some space, or choose another disk with PARVIS_STATE_DIR.`,
  EDQUOT: (fault) =>
    `This user's share of the disk is full${whereOf(fault)}: free some space, or choose another disk with PARVIS_STATE_DIR.`,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: noPermission,
  ENOTDIR: noPermission,
  EADDRINUSE: ({ port }) =>
    `Port ${port ?? '(unknown)'} is already taken: stop the program that uses it, or choose another port (PARVIS_SITE_PORT, PARVIS_CMS_PORT, PARVIS_PUBLISHER_PORT).`,
};

/** One clear sentence for a fault of the machine that a person can put right; none for the others. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  const fault = systemFault(error);
  if (fault) return sentences[fault.code]?.(fault);
  return error instanceof Error && error.cause !== undefined ? sentenceFor(error.cause) : undefined;
}

function noPermission(fault: SystemFault): string {
  return `No permission to write${whereOf(fault)}: give this user the folder, or choose another one with PARVIS_STATE_DIR.`;
}

function whereOf({ path }: SystemFault): string {
  return path ? ` at ${path}` : '';
}

function systemFault(error: unknown): SystemFault | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code in sentences ? (error as Error & SystemFault) : undefined;
}
