import { describe, expect, it } from 'vitest';
import { beginBaseline } from '../../src/baseline/begin.js';
import { parseBaseline } from '../../src/baseline/parse.js';
import { cases } from '../../src/cases.js';
import { clientCases } from '../../src/client/cases.js';
import { row, summaryOf } from '../toys/toy-rows.js';

const SERVER = { role: 'server', cases } as const;
const CLIENT = { role: 'client', cases: clientCases } as const;
const textOf = (...expected: object[]) =>
  JSON.stringify({ baseline: 1, implementation: 'acme-server 3.1', expected });
const entry = { id: 'SEAT-4', reason: 'Seats are counted by hand until 4.0.' };

describe('a baseline file', () => {
  it('names requirements and cases, with a reason and perhaps a link', () => {
    const more = { id: 'seats/limit-1', reason: 'Off by one.', link: 'https://acme.example/issues/7' };
    expect(parseBaseline(textOf(entry, more), SERVER).expected).toEqual([entry, more]);
    expect(parseBaseline(textOf(), SERVER).expected).toEqual([]);
    expect(parseBaseline(textOf({ ...entry, id: clientCases[0]?.id }), CLIENT).expected).toHaveLength(1);
  });

  it.each([
    ['{', /^this is no JSON: /],
    ['null', 'this is no baseline: / must be object'],
    [textOf({ id: 'SEAT-4' }), "this is no baseline: /expected/0 must have required property 'reason'"],
    [textOf({ ...entry, reason: ' ' }), 'give a reason for SEAT-4: why is it expected to fail?'],
    [
      textOf({ ...entry, link: 'javascript:alert(1)' }),
      /^this is no baseline: \/expected\/0\/link must match/,
    ],
    [textOf({ ...entry, ticket: 7 }), /^this is no baseline: \/expected\/0 .*"ticket"/],
    [textOf(entry, entry), 'SEAT-4 is in it twice'],
    [textOf({ ...entry, id: 'SEAT-999' }), 'SEAT-999 is neither a requirement nor a case for a server'],
    [textOf({ ...entry, id: 'seats/no' }), 'seats/no is neither a requirement nor a case for a server'],
    [textOf({ ...entry, id: 'NET-1' }), 'NET-1 is no requirement on a server'],
  ])('is refused with what is wrong: %#', (text, message) => {
    expect(() => parseBaseline(text, SERVER)).toThrow(
      typeof message === 'string' ? new TypeError(message) : message,
    );
  });

  it('is begun with what failed, and not accepted before the reasons are there', () => {
    const rows = [row('SEAT-4', 'fail'), row('SEAT-5', 'fail'), row('SEAT-6', 'pass')];
    const text = beginBaseline(summaryOf(rows), 'acme-server 3.1');
    expect(JSON.parse(text)).toEqual({
      baseline: 1,
      implementation: 'acme-server 3.1',
      expected: [
        { id: 'SEAT-4', reason: '' },
        { id: 'SEAT-5', reason: '' },
      ],
    });
    expect(() => parseBaseline(text, SERVER)).toThrow(/^give a reason for SEAT-4, SEAT-5: why/);
    expect(parseBaseline(text.replaceAll('""', '"Because."'), SERVER).expected).toHaveLength(2);
  });

  it('is carried on with the reasons that are given, and without what is stale', () => {
    const baseline = parseBaseline(textOf(entry, { ...entry, id: 'SEAT-6' }), SERVER);
    const rows = [row('SEAT-4', 'expected-fail'), row('SEAT-5', 'fail'), row('SEAT-6', 'pass')];
    const failed = rows.map((one) => ({
      ...one,
      decided: one.asserts.map((id) => ({ id, ok: one.status === 'pass' })),
    }));
    expect(JSON.parse(beginBaseline(summaryOf(failed, { baseline }), 'other')).expected).toEqual([
      entry,
      { id: 'SEAT-5', reason: '' },
    ]);
  });
});
