import { answer, type Fault } from './faulty-cms.ts';

export const answers500: Fault = (response) => {
  response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"Internal"}');
};

/** As a proxy does, or a screen that asks to sign in. */
export const answersHtml: Fault = (response) => {
  const html = '<!doctype html><title>Maintenance</title><p>Revenez plus tard.</p>';
  response.writeHead(200, { 'content-type': 'text/html' }).end(html);
};

/** Ends a well-formed answer early, in the middle of its text. */
export const answersHalf: Fault = (response, body) =>
  answer(response, body.slice(0, body.length / 2));

/** Promises a whole body, sends half of it, and closes the connection. */
export const hangsUpHalfWay: Fault = (response, body) => {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

export const hangsUpAtOnce: Fault = (response) => void response.destroy();

/** Sends a first byte, then nothing more, and keeps the connection. */
export const dripsForEver: Fault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{');
};

/** Sends the whole body, a few bytes at a time. */
export const dripsToTheEnd: Fault = (response, body) => {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  const step = Math.ceil(bytes.length / 20);
  const drip = (start: number) => {
    if (start >= bytes.length) response.end();
    else
      response.write(bytes.subarray(start, start + step), () => setImmediate(drip, start + step));
  };
  drip(0);
};

export const answersNothing: Fault = (response) => answer(response, '{"count":0,"documents":[]}');

/** Says the first document of a list twice. @param forgotten says it in the place of the last */
export const repeats =
  ({ forgotten = false } = {}): Fault =>
  (response, body) => {
    const list = JSON.parse(String(body)) as { documents: unknown[] };
    const { documents } = list;
    const others = forgotten ? documents.slice(0, -1) : documents;
    answer(response, JSON.stringify({ ...list, documents: [documents[0], ...others] }));
  };

/** Leaves the last document of a list out, and says nothing of it. */
export const forgets: Fault = (response, body) => {
  const list = JSON.parse(String(body)) as { documents: unknown[] };
  answer(response, JSON.stringify({ ...list, documents: list.documents.slice(0, -1) }));
};
