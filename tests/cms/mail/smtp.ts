import { createServer, type Socket } from 'node:net';

export interface Received {
  from: string;
  to: string[];
  /** The headers by name, as they came: not decoded. */
  headers: Map<string, string>;
  /** Decoded from quoted-printable. */
  text: string;
}

/** A mail server that keeps what it gets. */
export interface MailServer {
  url: string;
  received: Received[];
  /** Recipients that it does not take for now, quoting them. */
  refused: Set<string>;
  stop(): Promise<void>;
}

/** Speaks as much of SMTP (RFC 5321) as a client that sends needs. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const refused = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    converse(socket, refused, (message) => received.push(message));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    ...{ received, refused },
    url: `smtp://127.0.0.1:${address.port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function converse(
  socket: Socket,
  refused: ReadonlySet<string>,
  keep: (message: Received) => void,
): void {
  let envelope = { from: '', to: [] as string[] };
  let data: string[] | undefined;
  let rest = '';
  const answer = (line: string) => socket.write(`${line}\r\n`);

  function hear(line: string): void {
    if (data !== undefined) {
      if (line !== '.') return void data.push(line.replace(/^\./, ''));
      keep({ ...envelope, ...messageOf(data) });
      data = undefined;
      return void answer('250 Kept');
    }
    const command = line.slice(0, 4).toUpperCase();
    const mailbox = line.match(/<(.*?)>/)?.[1] ?? '';
    if (command === 'MAIL') envelope = { from: mailbox, to: [] };
    if (command === 'RCPT') {
      if (refused.has(mailbox)) return void answer(`451 <${mailbox}> not now`);
      envelope.to.push(mailbox);
    }
    if (command === 'DATA') {
      data = [];
      return void answer('354 Go on');
    }
    if (command === 'QUIT') {
      answer('221 Bye');
      return void socket.end();
    }
    answer('250 Well');
  }

  answer('220 A mail server of the tests');
  socket.setEncoding('utf8').on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
}

function messageOf(lines: readonly string[]): Pick<Received, 'headers' | 'text'> {
  const end = lines.indexOf('');
  const unfolded = lines
    .slice(0, end)
    .join('\n')
    .replace(/\n[ \t]/g, ' ')
    .split('\n');
  const headers = new Map(
    unfolded.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, text: fromQuotedPrintable(lines.slice(end + 1).join('\n')) };
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
