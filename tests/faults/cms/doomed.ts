import { cmsWith, type Edition } from '../site/editions.ts';
import { type Door, serveCms } from './faulty-cms.ts';

/**
 * A CMS in a process of its own: `doomed.ts <edition> <port> [door]`. It tells its address to its
 * parent, and is killed in the middle of its first answer at the door.
 */
const [edition, port, door] = process.argv.slice(2) as [Edition, string, Door | undefined];

const { url, token, next } = await serveCms(cmsWith(edition), Number(port));
if (door !== undefined) {
  next(door, (response, body) => {
    const bytes = Buffer.from(body);
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => process.kill(process.pid, 'SIGKILL'));
  });
}
process.send?.({ url, token });
