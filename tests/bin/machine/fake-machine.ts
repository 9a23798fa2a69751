import type { Machine } from '../../../bin/machine/program.ts';

export const APT = '/usr/bin/apt-get';

/** A machine with some programs; apt-get adds `installs` to them, or fails. */
export function machineWith(
  programs: string[],
  { isRoot = true, installs = [] as string[], fails = false } = {},
) {
  const present = new Set(programs);
  const ran: string[] = [];
  const machine: Machine = {
    isRoot,
    isExecutable: async (path) => present.has(path),
    say: () => undefined,
    run: async (task) => {
      const line = [task.program, ...task.arguments].join(' ');
      ran.push(line);
      if (fails) return { ok: false, end: 'exit code 100', output: 'Temporary failure resolving' };
      if (line.includes(' install ')) for (const path of installs) present.add(path);
      return { ok: true, end: 'exit code 0', output: '' };
    },
  };
  return { machine, ran };
}
