import { describe, expect, it } from 'vitest';
import {
  ANSWERED_ROWS,
  decideActivation,
  SEAT_ROWS,
  STANDING_ROWS,
} from '../../src/rules/decide-activation.js';
import { decisionTable, type Outcome } from '../../src/rules/decision-table.js';
import type { Facts } from '../../src/rules/facts.js';

const flags = [true, false] as const;

/** Every combination of what the table looks at. */
function* combinations(): Generator<Facts> {
  for (const own of ['live', 'ending', null] as const)
    for (const answered of flags)
      for (const stands of flags)
        for (const mode of ['offline', 'online'] as const)
          for (const ownVerdict of ['match', 'drifted', 'indeterminate', 'mismatch'] as const)
            for (const rekeyed of flags)
              for (const matching of [0, 1, 2])
                for (const bestHeld of flags)
                  for (const indeterminate of [0, 1])
                    for (const free of flags)
                      for (const budgetLeft of flags)
                        yield {
                          own,
                          answered,
                          stands: own !== null && stands,
                          mode: own === null ? null : mode,
                          ownVerdict: own === null ? null : ownVerdict,
                          rekeyed,
                          matching,
                          bestHeld: matching > 0 && bestHeld,
                          indeterminate,
                          free,
                          budgetLeft,
                        };
}

/** The table as the specification prints it, column by column; undefined is "not looked at". */
interface Printed {
  readonly row: number;
  readonly own?: readonly Facts['own'][];
  readonly rekeyed?: true;
  readonly answered?: boolean;
  readonly answeredAnd?: Partial<Facts>;
  readonly verdict?: Facts['ownVerdict'];
  readonly matching?: 'some' | 'none';
  readonly held?: boolean;
  readonly indeterminate?: 'some' | 'none';
  readonly free?: boolean;
  readonly budget?: boolean;
  readonly result: Outcome;
}

const own = ['live', 'ending'] as const;
const notOwn = [null] as const;
const reissue = { does: 'reissue', baseline: 'stored', counted: false } as const;
const rebase = { does: 'reissue', baseline: 'new', counted: true } as const;
const refuse = (code: Extract<Outcome, { does: 'refuse' }>['code']) => ({ does: 'refuse', code }) as const;

const PRINTED: readonly Printed[] = [
  { row: 1, own, answered: true, answeredAnd: { stands: true }, result: { does: 'replay' } },
  { row: 2, own: ['live'], answered: true, answeredAnd: { mode: 'offline' }, result: reissue },
  { row: 3, answered: true, result: refuse('generation-superseded') },
  { row: 4, own, answered: false, verdict: 'match', result: reissue },
  { row: 5, own, answered: false, verdict: 'drifted', budget: true, result: rebase },
  { row: 6, own, answered: false, verdict: 'drifted', budget: false, result: reissue },
  { row: 7, own, answered: false, verdict: 'indeterminate', budget: true, result: rebase },
  {
    row: 8,
    own,
    answered: false,
    verdict: 'indeterminate',
    budget: false,
    result: refuse('reissue-limit-reached'),
  },
  { row: 9, own, answered: false, verdict: 'mismatch', result: refuse('machine-key-reused') },
  { row: 10, own: notOwn, rekeyed: true, answered: false, free: true, result: { does: 'create' } },
  {
    row: 11,
    own: notOwn,
    answered: false,
    matching: 'some',
    held: false,
    result: { does: 'take-over', counted: false },
  },
  {
    row: 12,
    own: notOwn,
    answered: false,
    matching: 'some',
    held: true,
    budget: true,
    result: { does: 'take-over', counted: true },
  },
  {
    row: 13,
    own: notOwn,
    answered: false,
    matching: 'some',
    held: true,
    free: true,
    budget: false,
    result: { does: 'create' },
  },
  {
    row: 14,
    own: notOwn,
    answered: false,
    matching: 'some',
    held: true,
    free: false,
    budget: false,
    result: refuse('reissue-limit-reached'),
  },
  { row: 15, own: notOwn, answered: false, matching: 'none', free: true, result: { does: 'create' } },
  {
    row: 16,
    own: notOwn,
    answered: false,
    matching: 'none',
    indeterminate: 'some',
    free: false,
    result: refuse('machine-indeterminate'),
  },
  {
    row: 17,
    own: notOwn,
    answered: false,
    matching: 'none',
    indeterminate: 'none',
    free: false,
    result: refuse('seat-limit-reached'),
  },
];

function fits(printed: Printed, facts: Facts): boolean {
  const count = (wanted: 'some' | 'none' | undefined, n: number) =>
    wanted === undefined || (wanted === 'some') === n > 0;
  const flag = (wanted: boolean | undefined, is: boolean) => wanted === undefined || wanted === is;
  return (
    (printed.own === undefined || printed.own.includes(facts.own)) &&
    flag(printed.rekeyed, facts.rekeyed) &&
    flag(printed.answered, facts.answered) &&
    Object.entries(printed.answeredAnd ?? {}).every(
      ([name, value]) => facts[name as keyof Facts] === value,
    ) &&
    (printed.verdict === undefined || printed.verdict === facts.ownVerdict) &&
    count(printed.matching, facts.matching) &&
    flag(printed.held, facts.bestHeld) &&
    count(printed.indeterminate, facts.indeterminate) &&
    flag(printed.free, facts.free) &&
    flag(printed.budget, facts.budgetLeft)
  );
}

const ALL = { from: 1, to: 17 };

describe('the decision table', () => {
  it('gives for every combination the row that the specification prints first', () => {
    const seen = new Set<number>();
    let combinationsSeen = 0;
    for (const facts of combinations()) {
      const expected = PRINTED.find((printed) => fits(printed, facts));
      const { row, outcome } = decideActivation(facts, ALL) ?? {};
      expect({ facts, row, outcome }).toEqual({ facts, row: expected?.row, outcome: expected?.result });
      seen.add(row ?? 0);
      combinationsSeen += 1;
    }
    expect(combinationsSeen).toBe(9_216);
    expect([...seen].sort((a, b) => a - b)).toEqual(PRINTED.map(({ row }) => row));
  });

  it('has its rows in order', () => {
    expect(decisionTable.map(({ row }) => row)).toEqual(PRINTED.map(({ row }) => row));
  });

  it('is asked in three parts that leave no row out', () => {
    for (const facts of combinations()) {
      const inParts = [STANDING_ROWS, ANSWERED_ROWS, SEAT_ROWS]
        .map((rows) => decideActivation(facts, rows))
        .find((row) => row !== undefined);
      expect(inParts?.row).toBe(decideActivation(facts, ALL)?.row);
    }
  });
});
