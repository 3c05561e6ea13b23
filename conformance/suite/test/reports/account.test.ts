import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/oracle/json.js';
import { accountOf } from '../../src/reports/account.js';
import { clockMoves } from '../../src/reports/clock-moves.js';
import { firstOf } from '../../src/reports/difference.js';
import { html } from '../../src/reports/html/html.js';
import { junit } from '../../src/reports/junit/junit.js';
import { markdown } from '../../src/reports/markdown/markdown.js';
import { PLAIN } from '../../src/reports/paint.js';
import { failureText } from '../../src/reports/terminal-failure.js';
import type { Row } from '../../src/runner/row.js';
import type { WireExchange } from '../../src/transcript.js';
import { toyReport } from '../toys/toy-report.js';
import { row } from '../toys/toy-rows.js';

const answered = (status: number, body: string, more: Partial<WireExchange> = {}): WireExchange => ({
  method: 'POST',
  url: 'http://x/activations',
  requestHeaders: {},
  requestBody: '{}',
  status,
  headers: {},
  body,
  took: 1,
  ...more,
});

const broken = (expected: Json, got: Json, at = '', more: Partial<Row> = {}): Row =>
  row('ROW-15', 'fail', { breach: { id: 'ROW-15', sentence: 'A sentence.', expected, got, at }, ...more });

const WANTS_READ = {
  id: 'READ-1',
  sentence: 'A sentence.',
  expected: 'read',
  got: 'internal',
  at: 'code',
} as const;

describe('a fault of the server itself', () => {
  const faulty = broken('a new token', 'internal', 'token', {
    transcript: [answered(201, '{}'), answered(500, '{"code":"internal","status":500}')],
  });
  const headline = 'The server answered 500 internal where a new token was expected.';

  it('is told by every report in a line of its own, before what it interrupted', () => {
    const terminal = failureText(faulty, PLAIN);
    expect(terminal).toMatch(
      /^FAIL toy\/row-15\n {2}About ROW-15\n\n {2}The server answered 500 internal where a new token was expected\.\n\n {2}ROW-15 {2}A/,
    );
    const report = toyReport([faulty]);
    expect(html(report)).toContain(`<p class="headline">${headline}</p>`);
    expect(junit(report)).toContain(`<failure message="ROW-15: ${headline}" type="ROW-15">`);
    expect(markdown(report)).toContain(`**${headline}**`);
  });

  it('is told as far as the answer says', () => {
    const told = (transcript: WireExchange[], expected: Json = 201, more: Partial<Row> = {}) =>
      accountOf(broken(expected, 500, 'status', { transcript, ...more }))?.headline;
    expect(told([answered(502, '<h1>Bad gateway</h1>')])).toBe(
      'The server answered 502 where status 201 was expected.',
    );
    expect(told([answered(500, '{"code":"<b>&"}')])).toBe(
      'The server answered 500 where status 201 was expected.',
    );
    expect(told([answered(500, '{}')], 'read', { breach: { ...WANTS_READ } })).toBe(
      'The server answered 500 where “read” was expected.',
    );
    expect(told([answered(500, '{}'), answered(409, '{}')])).toBeUndefined();
    expect(told([])).toBeUndefined();
    const together = {
      step: { op: 'together' as const, steps: [activate('A'), activate('B')] },
      at: '2026-03-01T09:30:00Z',
      expected: null,
      observed: null,
      by: null,
    };
    const parallel = [answered(500, '{"code":"internal"}'), answered(201, '{}')];
    expect(told(parallel, 'some order', { played: [together] })).toMatch(/^The server answered 500 internal/);
  });

  const activate = (machine: string) => ({ op: 'activate' as const, machine, license: 'L' });
});

describe('nothing where something was expected', () => {
  it('is told with the answer that it was not in', () => {
    const got = (transcript: WireExchange[]) =>
      accountOf(broken('a time', null, 'problem.freeAt', { transcript }))?.got;
    expect(got([answered(409, '{"code":"seat-limit-reached"}')])).toBe(
      'nothing, in an answer with status 409 seat-limit-reached',
    );
    expect(got([])).toBe('nothing');
    const text = failureText(broken('x', null, '', { transcript: [answered(200, '{}')] }), PLAIN);
    expect(text).not.toMatch(/got +null/);
  });
});

describe('a difference', () => {
  const binding = (disk: string, ...more: Json[]) => ({
    scheme: 'weighted',
    components: [{ name: 'disk', digest: disk }, { name: 'os', digest: 'b' }, ...more] as Json[],
  });

  it('is told by the first member in which the values differ', () => {
    expect(accountOf(broken(binding('a'), binding('c'), 'token.binding'))).toMatchObject({
      at: 'token.binding.components[disk].digest',
      expected: 'a',
      got: 'c',
    });
    expect(accountOf(broken({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }))).toMatchObject({
      at: 'b[1]',
      expected: '2',
      got: '3',
    });
  });

  it('tells a member that is absent, and one too many only where nothing else differs', () => {
    expect(firstOf({ device: { os: 'x' }, id: 'a' }, { device: { os: 'x', more: 1 }, id: 'b' })).toEqual({
      path: '.id',
      expected: 'a',
      got: 'b',
    });
    const surplus = accountOf(broken({ id: 'a' }, { id: 'a', unlockAt: 't' }, 'token.seat'));
    expect(surplus).toMatchObject({ at: 'token.seat.unlockAt', expected: 'absent', got: 't' });
    const missing = accountOf(broken({ id: 'a', unlockAt: 't' }, { id: 'a' }, 'token.seat'));
    expect(missing).toMatchObject({ at: 'token.seat.unlockAt', expected: 't', got: 'absent' });
  });

  it('compares lists of things by their names, and texts as a set', () => {
    const cpu = { name: 'cpu', digest: 'z' };
    const inFront = { scheme: 'weighted', components: [cpu, ...binding('a').components] };
    expect(firstOf(binding('a'), inFront)).toEqual({
      path: '.components[cpu]',
      expected: undefined,
      got: cpu,
    });
    expect(firstOf([cpu, { ...cpu, name: 'os' }], [{ ...cpu, name: 'os' }, cpu])?.path).toBe('[0].name');
    expect(firstOf(['a', 'b', 'c'], ['b', 'c'])).toMatchObject({ expected: 'a', got: undefined });
    expect(firstOf(['a', 'b live'], ['a', 'b ending'])).toMatchObject({
      expected: 'b live',
      got: 'b ending',
    });
    expect(firstOf(['a', 'b'], ['b', 'a'])).toEqual({ path: '[0]', expected: 'a', got: 'b' });
    expect(firstOf(['a'], ['a', 'a'])).toEqual({ path: '[1]', expected: undefined, got: 'a' });
    expect(firstOf(binding('a'), binding('a'))).toBeUndefined();
  });

  it('leaves whole what is short, or no structure on both sides', () => {
    expect(accountOf(broken(['pro'], ['pro', 'standard'], 'problem.editions'))).toMatchObject({
      at: 'problem.editions',
      expected: JSON.stringify(['pro'], null, 2),
    });
    expect(accountOf(broken('title and remedy', { title: 1 }, 'problem'))).toMatchObject({
      at: 'problem',
      expected: 'title and remedy',
    });
  });

  it('is what the step that failed shows too', () => {
    const one = broken(binding('a'), binding('c'), 'token.binding', {
      played: [
        {
          step: { op: 'activate', machine: 'A', license: 'L' },
          at: '2026-03-01T09:30:00Z',
          expected: binding('a'),
          observed: binding('c'),
          by: 'ROW-15',
        },
      ],
    });
    const page = html(toyReport([one])).replace(/<script.*<\/script>/s, '');
    expect(page).toContain('<td>a</td>');
    expect(page).not.toContain('weighted');
  });
});

describe('the clock', () => {
  const at = (clock?: string) => answered(200, '', clock === undefined ? {} : { clock });
  const [march, april] = ['2026-03-01T09:30:00Z', '2026-03-31T09:30:00Z'];

  it('is told where it was moved between requests', () => {
    expect(clockMoves([at(march), at(march), at(april), at('2026-03-31T09:31:30Z'), at(march)])).toEqual([
      undefined,
      undefined,
      '+P30D → 2026-03-31T09:30:00Z',
      '+PT1M30S → 2026-03-31T09:31:30Z',
      '−P30DT1M30S → 2026-03-01T09:30:00Z',
    ]);
    expect(clockMoves([at(), at(march), at()])).toEqual([undefined, undefined, undefined]);
  });

  it('stands between the requests in the terminal and on the page', () => {
    const one = broken('x', 'y', '', { transcript: [at(march), at(april)] });
    expect(failureText(one, PLAIN)).toMatch(
      /\(1 ms\)\n {4}> \{\}\n {2}clock: \+P30D → 2026-03-31T09:30:00Z\n {2}POST/,
    );
    expect(html(toyReport([one]))).toContain('clock: +P30D → 2026-03-31T09:30:00Z</p>');
  });
});
