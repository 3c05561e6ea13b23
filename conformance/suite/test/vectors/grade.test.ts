import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/oracle/json.js';
import { spec } from '../../src/requirements.js';
import { gradedRows, parseResults, ResultsFault, type Vector, vectorFiles } from '../../src/vectors/index.js';
import { summarise } from '../../src/verdict/summary.js';

const tests = [...vectorFiles({ seed: '1', count: 1 })].flatMap((file) => file.tests);
const line = (one: Vector, more: JsonObject = {}) => JSON.stringify({ id: one.id, ...one.expect, ...more });
const graded = (lines: readonly string[]) => gradedRows(tests, parseResults(lines.join('\n'), tests));
const summaryOf = (rows: ReturnType<typeof gradedRows>) =>
  summarise({
    role: 'vectors',
    rows,
    cases: tests.map(({ requirements }) => ({ asserts: requirements })),
    claims: [],
    control: false,
    spec: spec(),
  });
const vector = (id: string) => tests.find((one) => one.id === id) as Vector;
const wrongly = (id: string, answer: JsonObject) =>
  graded(tests.map((one) => (one.id === id ? JSON.stringify({ id, ...answer }) : line(one))));

describe('grade', () => {
  test('takes what is right, and claims no conformance for it', () => {
    const summary = summaryOf(graded(tests.map((one) => line(one))));
    expect(summary).toMatchObject({ exitCode: 0, verdict: 'nothing-failed-in-part' });
    expect(summary.headline).toMatch(/Vectors show only what data can show/);
    expect(summary.cases.pass).toBe(tests.length);
    expect(summary.requirements.passed).toBe(summary.requirements.total);
  });

  test('never takes a vector without an answer for a pass', () => {
    const summary = summaryOf(graded(tests.slice(1).map((one) => line(one))));
    expect(summary).toMatchObject({ exitCode: 3, verdict: 'could-not-measure' });
    expect(summaryOf(graded([])).cases).toMatchObject({ pass: 0, unmeasured: tests.length });
  });

  test.each([
    ['token/signature/s-plus-l', { verdict: 'accept' }, 'SIG-2', 'verdict'],
    ['token/signature/s-plus-l', { verdict: 'refuse', code: 'malformed' }, 'SIG-2', 'code'],
    ['token/signature/s-plus-l', { verdict: 'refuse' }, 'SIG-2', 'code'],
    ['token/good', { verdict: 'refuse', code: 'key-unknown' }, 'READ-4', 'verdict'],
    ['match/one-short', { verdict: 'indeterminate', score: 5, unreadable: 0 }, 'MATCH-1', 'verdict'],
    ['match/exactly-the-quorum', { verdict: 'drifted' }, 'MATCH-1', 'score'],
    ['fingerprint/pairs', { verdict: 'carried' }, 'FP-1', 'digest'],
    ['lock-window/31-august', { verdict: 'accept', unlockAt: '2030-03-03T00:00:00Z' }, 'LOCK-2', 'unlockAt'],
    ['token-times/perpetual', { verdict: 'accept', nbf: '2020-01-01T00:00:00Z', exp: null }, 'TOK-5', 'nbf'],
    ['carrier-text/text/em-dash', { verdict: 'accept' }, 'TEXT-1', 'envelope'],
    ['evaluation/verified/expired', { verdict: 'accept', time: 'valid' }, 'EVAL-2', 'time'],
  ] as const)('fails %s answered %j by %s', (id, answer, requirement, at) => {
    expect(vector(id), id).toBeDefined();
    const rows = wrongly(id, answer);
    expect(rows.filter(({ status }) => status !== 'pass')).toMatchObject([
      { case: id, status: 'fail', breach: { id: requirement, at } },
    ]);
    expect(summaryOf(rows).exitCode).toBe(1);
  });

  test('takes an answer with no more than it must have, and names of parts in any order', () => {
    const id = 'match/everything-changed';
    const { score, unreadable, changed, ...rest } = vector(id).expect;
    const answer = {
      verdict: rest.verdict,
      score: score ?? 0,
      unreadable: unreadable ?? 0,
      changed: [...(changed as string[])].reverse(),
    };
    expect(wrongly(id, answer).every(({ status }) => status === 'pass')).toBe(true);
    expect(wrongly(id, { ...answer, changed: [] }).filter(({ status }) => status === 'fail')).toHaveLength(1);
  });

  test.each([
    [
      'an id that no vector has',
      '{"id":"token/none","verdict":"accept"}',
      /line 1: there is no vector token\/none/,
    ],
    [
      'an id twice',
      '{"id":"token/good","verdict":"accept"}\n\n{"id":"token/good","verdict":"accept"}',
      /line 3: token\/good is answered twice/,
    ],
    ['no id', '{"verdict":"accept"}', /line 1 has no id/],
    ['no verdict', '{"id":"token/good"}', /token\/good has no verdict/],
    ['no JSON', 'token/good accept', /line 1 is no JSON/],
    ['no object', '[]', /line 1 is no JSON object/],
  ])('refuses results with %s', (_, text, words) => {
    expect(() => parseResults(text, tests)).toThrow(words);
    expect(() => parseResults(text, tests)).toThrow(ResultsFault);
  });
});
