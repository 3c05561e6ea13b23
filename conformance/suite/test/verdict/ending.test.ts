import { describe, expect, it } from 'vitest';
import type { Id } from '../../src/requirement.js';
import { spec } from '../../src/requirements.js';
import { concerns } from '../../src/verdict/requirement-verdict.js';
import { casesOf, row, summaryOf } from '../toys/toy-rows.js';

const ending = (...args: Parameters<typeof summaryOf>) => {
  const { exitCode, verdict, headline } = summaryOf(...args);
  return { exitCode, verdict, headline };
};

/** A passing row for every requirement of these families that can be judged. */
const passing = (...prefixes: string[]) =>
  spec()
    .requirements.filter((one) => concerns(one) && prefixes.some((prefix) => one.id.startsWith(`${prefix}-`)))
    .filter(({ excluded, derivedFrom }) => excluded === undefined && derivedFrom === undefined)
    .map(({ id }) => row(id as Id, 'pass'));

describe('the ending of a run', () => {
  it('takes 5 over 1 over 3 over 4', () => {
    const five = row('SEAT-4', 'harness-error');
    const one = row('SEAT-5', 'fail');
    const three = row('SEAT-6', 'unmeasured', { why: 'dead\nmore' });
    const four = row('SEAT-7', 'blocked', { blockedBy: 'ROW-15' });
    const good = row('SEAT-8', 'pass');
    expect(ending([four, three, one, five, good])).toMatchObject({ exitCode: 5, verdict: 'harness-error' });
    expect(ending([four, three, one, good])).toMatchObject({ exitCode: 1, verdict: 'not-conformant' });
    expect(ending([four, three, good])).toMatchObject({
      exitCode: 3,
      verdict: 'could-not-measure',
      headline: 'Could not measure 1 case: dead',
    });
    expect(ending([four, good])).toMatchObject({ exitCode: 4, verdict: 'not-exercised' });
    expect(ending([good])).toMatchObject({ exitCode: 0 });
  });

  it('is conformant where every requirement of the families covered holds, and names those not judged', () => {
    const all = ending(passing('SEAT', 'ROW', 'ACT', 'ORD', 'CRED'));
    expect(all).toMatchObject({ exitCode: 0, verdict: 'conformant' });
    expect(all.headline).toMatch(
      /^Conformant: all \d+ requirements that apply hold\. Of other families \d+ are not judged by this version/,
    );
  });

  it('is conformant only as far as judged where a family that is covered has a requirement without a case', () => {
    const most = passing('SEAT').filter(({ asserts }) => !asserts.includes('SEAT-4'));
    expect(ending(most)).toMatchObject({ exitCode: 0, verdict: 'conformant-as-far-as-judged' });
    expect(ending(most).headline).toMatch(
      /^Conformant as far as judged: \d+ of \d+ requirements; \d+ are not judged/,
    );
  });

  it('accepts what is untestable only where that was allowed, and says so', () => {
    const rows = [...passing('SEAT'), row('LOCK-1', 'untestable', { missing: ['clock'] })];
    expect(ending(rows)).toMatchObject({ exitCode: 4 });
    expect(ending(rows, { allowUntestable: ['ledger'] })).toMatchObject({ exitCode: 4 });
    const allowed = ending(rows, { allowUntestable: ['clock', 'ledger'] });
    expect(allowed).toMatchObject({ exitCode: 0, verdict: 'conformant-as-far-as-judged' });
    expect(allowed.headline).toMatch(
      /^Conformant as far as measured: \d+ of \d+ requirements; 1 could not be tested here/,
    );
  });

  it('does not accept what lacks nothing that can be named', () => {
    const rows = [...passing('SEAT'), row('LOCK-1', 'untestable', { missing: [] })];
    expect(ending(rows, { allowUntestable: ['clock'] })).toMatchObject({ exitCode: 4 });
  });

  it('is a failure where nothing passed and nothing failed', () => {
    expect(ending([])).toMatchObject({ exitCode: 1, headline: 'Nothing was tested: 0 passed, 0 failed.' });
    expect(ending([row('LOCK-8', 'not-applicable')])).toMatchObject({ exitCode: 1 });
    const untestable = row('LOCK-1', 'untestable', { missing: ['clock'] });
    expect(ending([untestable], { allowUntestable: ['clock'] })).toMatchObject({ exitCode: 1 });
  });

  it('is 4 where a case declares a requirement and never came to look at it', () => {
    const rows = [row('SEAT-4', 'pass'), row('SEAT-5', 'pass', { decided: [] })];
    expect(ending(rows)).toMatchObject({
      exitCode: 4,
      headline: 'No failure, but 1 requirement came to no test.',
    });
  });

  it('says nothing about conformance where only some cases were run', () => {
    const rows = [row('SEAT-4', 'pass')];
    const cases = casesOf([...rows, row('SEAT-5', 'pass')]);
    expect(ending(rows, { cases })).toMatchObject({ exitCode: 0, verdict: 'nothing-failed-in-part' });
  });

  it('counts a warning as no failure, and names what was in the way most often first', () => {
    const rows = [
      row('SEAT-4', 'blocked', { blockedBy: 'ROW-4' }),
      row('SEAT-5', 'blocked', { blockedBy: 'ROW-15' }),
      row('SEAT-6', 'blocked', { blockedBy: 'ROW-15' }),
    ];
    expect(summaryOf(rows).blockers.map(({ id, cases }) => [id, cases])).toEqual([
      ['ROW-15', 2],
      ['ROW-4', 1],
    ]);
    expect(summaryOf(rows).cases).toMatchObject({ total: 3, blocked: 3, fail: 0 });
  });
});
