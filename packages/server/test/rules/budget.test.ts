import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forcedReleaseBudget, reissueBudget } from '../../src/rules/budget.js';
import { budgetLeft } from '../../src/rules/budget-left.js';
import { retryAt } from '../../src/rules/retry-at.js';
import { bookOf, NOW, policyOf } from './books.js';

const YEAR = 31_536_000;
const eventsAt = (...instants: number[]) => instants.map((at) => ({ at, kind: 'baseline' as const }));

describe('a budget', () => {
  it('counts an event for 365 days, exclusive', () => {
    const budget = { size: 1, events: eventsAt(NOW) };
    expect([NOW, NOW + YEAR - 1, NOW + YEAR].map((now) => budgetLeft(budget, now))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('of 0 is never left, and says no date', () => {
    expect(budgetLeft({ size: 0, events: [] }, NOW)).toBe(false);
    expect(retryAt({ size: 0, events: eventsAt(NOW) }, NOW)).toBeNull();
  });

  it('that was lowered waits for more than one event', () => {
    const events = eventsAt(NOW - 30, NOW - 10, NOW - 20);
    expect(retryAt({ size: 3, events }, NOW)).toBe(NOW - 30 + YEAR);
    expect(retryAt({ size: 2, events }, NOW)).toBe(NOW - 20 + YEAR);
    expect(retryAt({ size: 1, events }, NOW)).toBe(NOW - 10 + YEAR);
  });

  it('is left exactly from retryAt on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: NOW - 2 * YEAR, max: NOW }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (instants, size) => {
          const budget = { size, events: eventsAt(...instants) };
          const at = retryAt(budget, NOW) ?? Number.NaN;
          expect(at).toBeGreaterThanOrEqual(NOW);
          expect(budgetLeft(budget, at)).toBe(true);
          if (at > NOW) expect(budgetLeft(budget, at - 1)).toBe(false);
        },
      ),
    );
  });

  it('has its own kinds of events', () => {
    const book = {
      ...bookOf(),
      counted: (['baseline', 'take-over', 'forced'] as const).map((kind) => ({ at: NOW, kind })),
    };
    const policy = policyOf({ reissueBudget: 7, forcedReleaseBudget: 8 });
    expect(reissueBudget(book, policy)).toEqual({ size: 7, events: book.counted.slice(0, 2) });
    expect(forcedReleaseBudget(book, policy)).toEqual({ size: 8, events: book.counted.slice(2) });
  });
});
