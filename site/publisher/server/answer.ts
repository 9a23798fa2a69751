import type { ServerResponse } from 'node:http';

/** What a route answers: plain values, a text, or a stream that the route writes by itself. */
export type Answer = { status: number; headers?: Readonly<Record<string, string>> } & (
  | { json: unknown }
  | { text: string; contentType: string }
  | { stream: (response: ServerResponse) => void; contentType: string }
);

export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, json: value, headers };
}

/** @param error a sentence for operators */
export function refusal(
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return json(status, { error }, headers);
}

export function send(response: ServerResponse, answer: Answer): void {
  const contentType = 'json' in answer ? 'application/json; charset=utf-8' : answer.contentType;
  response.writeHead(answer.status, {
    'content-type': contentType,
    'cache-control': 'no-store',
    ...answer.headers,
  });
  if ('stream' in answer) answer.stream(response);
  else response.end('json' in answer ? JSON.stringify(answer.json) : answer.text);
}
