import type { Id } from '@offline-activation/conformance';
import { describe, expect, test } from 'vitest';
import type { CaseOutcome } from '../src/lane/outcome.js';
import { judge } from '../src/lane/verdict.js';

const DERIVED: Readonly<Record<string, readonly Id[]>> = {
  'SEAT-1': ['ROW-15', 'SEAT-15'],
  'SEAT-15': ['ROW-12'],
  'SEAT-16': ['SEAT-16'],
};
const derivedFrom = (id: Id) => DERIVED[id];

const failing = (...ids: Id[]): CaseOutcome[] =>
  ids.map((failed, i) => ({ case: `a/${i}`, status: 'fail', failed }));
const pass: CaseOutcome = { case: 'a/pass', status: 'pass' };

describe('the verdict on a mutant', () => {
  test('is killed when exactly what it names is broken', () => {
    const judged = judge(['ROW-15', 'ROW-2'], [...failing('ROW-15', 'ROW-2', 'ROW-2'), pass], derivedFrom);
    expect(judged).toMatchObject({ verdict: 'killed', failed: ['ROW-2', 'ROW-15'], missing: [], extra: [] });
  });

  test('is survived when nothing is broken, though cases were blocked', () => {
    const blocked: CaseOutcome = { case: 'a/blocked', status: 'blocked', blockedBy: 'ROW-4' };
    expect(judge(['ROW-15'], [pass, blocked], derivedFrom)).toMatchObject({
      verdict: 'survived',
      missing: ['ROW-15'],
      blocked: ['ROW-4'],
    });
  });

  test('is wrong-ids when more, less or something else is broken', () => {
    expect(judge(['ROW-15'], failing('ROW-15', 'ROW-2'), derivedFrom)).toMatchObject({
      verdict: 'wrong-ids',
      extra: ['ROW-2'],
    });
    expect(judge(['ROW-15', 'ROW-2'], failing('ROW-15'), derivedFrom)).toMatchObject({
      verdict: 'wrong-ids',
      missing: ['ROW-2'],
    });
  });

  test('lets generated steps run into more, but not instead', () => {
    const generated: CaseOutcome = { case: 'a/any', status: 'fail', failed: 'ROW-9', generated: true };
    expect(judge(['ROW-2'], [...failing('ROW-2'), generated], derivedFrom)).toMatchObject({
      verdict: 'killed',
      derived: ['ROW-9'],
      extra: [],
    });
    expect(judge(['ROW-2'], [generated], derivedFrom)).toMatchObject({
      verdict: 'wrong-ids',
      missing: ['ROW-2'],
    });
    expect(judge(['ROW-9'], [generated], derivedFrom)).toMatchObject({ verdict: 'killed', derived: [] });
  });

  test('lets what derives from a broken requirement break too, over several steps', () => {
    const judged = judge(['ROW-12'], failing('ROW-12', 'SEAT-15', 'SEAT-1'), derivedFrom);
    expect(judged).toMatchObject({ verdict: 'killed', failed: ['ROW-12'], derived: ['SEAT-1', 'SEAT-15'] });
  });

  test('does not let what derives from others break, nor go round in circles', () => {
    expect(judge(['ROW-4'], failing('ROW-4', 'SEAT-1', 'SEAT-16'), derivedFrom)).toMatchObject({
      verdict: 'wrong-ids',
      extra: ['SEAT-1', 'SEAT-16'],
    });
  });

  test.each(['harness-error', 'unmeasured'])('is inconclusive when a case ended as %s', (status) => {
    const odd: CaseOutcome = { case: 'a/odd', status, why: 'something broke' };
    expect(judge(['ROW-15'], [...failing('ROW-15'), odd], derivedFrom)).toMatchObject({
      verdict: 'inconclusive',
      why: `a/odd: ${status}, something broke`,
    });
  });
});
