import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A call of this process that is about to change the disk. */
export interface Change {
  /** `rename`. */
  name: string;
  paths: string[];
  /** Leaves what the call leaves when it is cut short. Only for those that write bytes. */
  writeHalf: (() => void) | undefined;
}

type Call = (...args: unknown[]) => unknown;
type Calls = Record<string, Call>;

const changing = [
  ...['appendFile', 'copyFile', 'cp', 'link', 'mkdir', 'rename', 'rm', 'rmdir'],
  ...['symlink', 'truncate', 'unlink', 'writeFile'],
];
const changingAnOpenFile = ['appendFile', 'truncate', 'write', 'writeFile', 'writev'];

let prepare: (change: Change) => void = () => undefined;

watch(fs.promises as unknown as Calls, changing, Promise.reject.bind(Promise));
watch(await prototypeOfHandles(), changingAnOpenFile, Promise.reject.bind(Promise));
watch(
  fs as unknown as Calls,
  changing.map((name) => `${name}Sync`),
  rethrow,
);
syncBuiltinESMExports();

/** @param act is told of each change before it is made; what it throws, the call fails with */
export function beforeEachChange(act: (change: Change) => void): void {
  prepare = act;
}

function watch(calls: Calls, names: readonly string[], fail: (error: unknown) => unknown): void {
  for (const name of names) {
    const call = calls[name];
    if (call === undefined) throw new Error(`Node has no ${name} any more`);
    calls[name] = function watched(this: unknown, ...args) {
      try {
        if (!changesNothing(name, args)) prepare(changeOf(name, this, args));
      } catch (error) {
        return fail(error);
      }
      return call.apply(this, args);
    };
  }
}

function rethrow(error: unknown): never {
  throw error;
}

function changeOf(name: string, handle: unknown, args: readonly unknown[]): Change {
  const paths = args.filter((arg): arg is string => typeof arg === 'string' && isAbsolute(arg));
  return { name, paths, writeHalf: halfOf(name, handle, args) };
}

/** A folder that is there need not be made, and one that holds something is not removed. */
function changesNothing(name: string, [path]: readonly unknown[]): boolean {
  if (typeof path !== 'string') return false;
  if (name.startsWith('mkdir')) return fs.existsSync(path);
  if (!name.startsWith('rmdir')) return false;
  return fs.existsSync(path) && fs.readdirSync(path).length > 0;
}

/** What leaves the disk as a death in the middle of a call does; none for calls that write nothing. */
function halfOf(
  name: string,
  handle: unknown,
  [first, second]: readonly unknown[],
): (() => void) | undefined {
  if (hasDescriptor(handle)) {
    return ['write', 'writeFile', 'appendFile'].includes(name)
      ? () => fs.writeSync(handle.fd, half(first))
      : undefined;
  }
  const path = String(first);
  if (name.startsWith('copyFile')) {
    return () => write(String(second), 'w', half(fs.readFileSync(path)));
  }
  if (name.startsWith('writeFile')) return () => write(path, 'w', half(second));
  if (name.startsWith('appendFile')) return () => write(path, 'a', half(second));
  return undefined;
}

function write(path: string, flag: 'w' | 'a', bytes: Buffer): void {
  const descriptor = fs.openSync(path, flag);
  fs.writeSync(descriptor, bytes);
  fs.closeSync(descriptor);
}

function half(data: unknown): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as Uint8Array);
  return bytes.subarray(0, bytes.length / 2);
}

function hasDescriptor(value: unknown): value is { fd: number } {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'fd') === 'number'
  );
}

async function prototypeOfHandles(): Promise<Calls> {
  const path = join(tmpdir(), `parvis-${randomUUID()}`);
  await using handle = await fs.promises.open(path, 'w');
  fs.unlinkSync(path);
  return Object.getPrototypeOf(handle) as Calls;
}
