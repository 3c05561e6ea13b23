import type { Id } from '@offline-activation/conformance';
import { describe, expect, test } from 'vitest';
import { forcedRequirements } from '../src/lane/forced-requirements.js';
import type { MutantResult, Verdict } from '../src/lane/result.js';
import { summary } from '../src/lane/summary.js';

const result = (id: string, verdict: Verdict, ...failed: Id[]): MutantResult => ({
  id,
  verdict,
  fails: failed,
  failed,
  derived: [],
  missing: [],
  extra: [],
  blocked: [],
  cases: [],
  tookMs: 1,
});
const lives: MutantResult = { ...result('controls/identity', 'survived'), control: 'must-live' };
const dies: MutantResult = { ...result('controls/dead', 'killed', 'ROW-15'), control: 'must-die' };

describe('the summary of a run', () => {
  const mutants = [
    result('server/b', 'killed', 'ROW-1', 'ROW-2'),
    result('server/a', 'killed', 'ROW-1'),
    result('server/c', 'survived'),
    result('server/d', 'wrong-ids', 'ROW-3'),
  ];

  test('counts verdicts without the controls', () => {
    const { verdicts } = summary([lives, dies, ...mutants], []);
    expect(verdicts).toEqual({ killed: 2, survived: 1, 'wrong-ids': 1, stale: 0, inconclusive: 0 });
  });

  test('says what is forced, by which mutants, and what by one that breaks nothing else', () => {
    const { matrix, notForced, notAlone } = summary([lives, dies, ...mutants], ['ROW-1', 'ROW-2', 'ROW-3']);
    expect(matrix).toEqual([
      { id: 'ROW-1', by: ['server/a', 'server/b'], alone: ['server/a'] },
      { id: 'ROW-2', by: ['server/b'], alone: [] },
      { id: 'ROW-3', by: [], alone: [] },
    ]);
    expect(notForced).toEqual(['ROW-3']);
    expect(notAlone).toEqual(['ROW-2']);
  });

  test('ends well only when every mutant was killed', () => {
    expect(summary([lives, dies, ...mutants], []).exitCode).toBe(1);
    expect(summary([lives, dies, result('server/a', 'killed', 'ROW-1')], []).exitCode).toBe(0);
    expect(summary([lives, dies, result('server/a', 'stale')], []).exitCode).toBe(1);
    expect(summary([lives, dies, result('server/a', 'inconclusive')], []).exitCode).toBe(1);
  });

  test('does not believe a lane whose controls went wrong', () => {
    const killed = result('server/a', 'killed', 'ROW-1');
    const broken = (...controls: MutantResult[]) => {
      const { exitCode, broken: why } = summary([...controls, killed], []);
      return [exitCode, why];
    };
    expect(broken({ ...lives, verdict: 'killed', failed: ['ROW-1'] }, dies)).toEqual([
      5,
      ['controls/identity'],
    ]);
    expect(broken(lives, { ...dies, verdict: 'survived', failed: [] })).toEqual([5, ['controls/dead']]);
    expect(broken({ ...lives, verdict: 'inconclusive' }, dies)).toEqual([5, ['controls/identity']]);
    expect(broken(lives)).toEqual([5, ['no must-die control was run']]);
    expect(broken()).toEqual([5, ['no must-live control was run', 'no must-die control was run']]);
  });
});

describe('the requirements that should be forced', () => {
  test('are those of activation and seats that bind a server, can be observed and stand for themselves', () => {
    const ids = forcedRequirements();
    expect(ids).toEqual(expect.arrayContaining(['ROW-1', 'ROW-17', 'SEAT-3', 'TOK-1', 'CRED-4']));
    // Derived; excluded; of a client; of another family.
    for (const id of ['SEAT-1', 'CRED-6', 'TOK-20', 'LOCK-1']) expect(ids).not.toContain(id);
  });
});
