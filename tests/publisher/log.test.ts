import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog, describeError } from '../../site/publisher/log.ts';

describe('the log', () => {
  it('writes one line of JSON an event', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => void lines.push(line),
      () => new Date(0),
    );
    log('info', 'released', { publication: 4, text: 'deux\nlignes' });
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^[^\n]*\n$/);
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      message: 'released',
      publication: 4,
      text: 'deux\nlignes',
    });
  });

  it('tells an error with its causes', () => {
    const cause = new Error('connection refused');
    assert.equal(
      describeError(new Error('The CMS does not answer.', { cause })),
      'The CMS does not answer. (connection refused)',
    );
    assert.equal(describeError('boum'), 'boum');
  });

  it('quotes nothing of an answer that is no JSON', () => {
    for (const text of ['<h1>Un brouillon</h1>', '{"titre":"Un brouillon"é}', '"Un brouillon']) {
      const told = described(text);
      assert.ok(!/brouillon|<h1>|titre/i.test(told), told);
    }
  });
});

function described(text: string): string {
  try {
    JSON.parse(text);
  } catch (cause) {
    return describeError(new Error('The CMS does not answer as it should.', { cause }));
  }
  throw new Error('This is JSON.');
}
