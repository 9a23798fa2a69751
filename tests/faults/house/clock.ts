/** A module to preload: its process has a clock that its parent sets, by so many milliseconds. */
let ahead = 0;

const RealDate = Date;
const JumpingDate = new Proxy(RealDate, {
  construct: (_target, args: [] | [number]) =>
    args.length === 0 ? new RealDate(RealDate.now() + ahead) : Reflect.construct(RealDate, args),
  get: (target, name) =>
    name === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, name, target),
});
globalThis.Date = JumpingDate;

process.on('message', (message: { clockAhead?: number }) => {
  if (message.clockAhead !== undefined) ahead = message.clockAhead;
});
// A process that only listens to its parent may end.
process.channel?.unref();
