import type { Instant } from '../oracle/calendar.js';
import type { LicenseBook } from './books.js';
import { BUDGET_WINDOW } from './limits.js';

export type BudgetName = 'reissue' | 'forced';

const sizeOf = (book: LicenseBook, name: BudgetName): number =>
  name === 'reissue' ? book.policy.reissueBudget : book.policy.forcedReleaseBudget;

const eventsOf = (book: LicenseBook, name: BudgetName): Instant[] =>
  book.counted
    .filter((event) => (event.kind === 'forced') === (name === 'forced'))
    .map((event) => event.at)
    .sort((a, b) => a - b);

/** First instant from `now` on at which the budget is left; null: never. @spec 9.3, 9.4 (ACT-5) */
export function budgetLeftFrom(book: LicenseBook, name: BudgetName, now: Instant): Instant | null {
  const size = sizeOf(book, name);
  if (size === 0) return null;
  const recent = eventsOf(book, name).filter((at) => at > now - BUDGET_WINDOW);
  if (recent.length < size) return now;
  // The budget is left once fewer than `size` of them lie within the window.
  return (recent[recent.length - size] as Instant) + BUDGET_WINDOW;
}

export const isBudgetLeft = (book: LicenseBook, name: BudgetName, now: Instant): boolean =>
  budgetLeftFrom(book, name, now) === now;
