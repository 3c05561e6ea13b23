import type { ErrorCode } from '@offline-activation/protocol';
import type { Facts } from './facts.js';

/** What a row of the decision table results in. */
export type Outcome =
  | { readonly does: 'replay' }
  | { readonly does: 'reissue'; readonly baseline: 'stored' | 'new'; readonly counted: boolean }
  | { readonly does: 'create' }
  | { readonly does: 'take-over'; readonly counted: boolean }
  | { readonly does: 'refuse'; readonly code: ErrorCode };

/** One row: when it fits, and what it results in. */
export interface Row {
  readonly row: number;
  fits(facts: Facts): boolean;
  readonly outcome: Outcome;
}

const replay: Outcome = { does: 'replay' };
const reissue: Outcome = { does: 'reissue', baseline: 'stored', counted: false };
const rebase: Outcome = { does: 'reissue', baseline: 'new', counted: true };
const create: Outcome = { does: 'create' };
const takeOver: Outcome = { does: 'take-over', counted: false };
const rekey: Outcome = { does: 'take-over', counted: true };
const refuse = (code: ErrorCode): Outcome => ({ does: 'refuse', code });

/**
 * The decision table of an activation request, in its order: the first row that fits decides.
 *
 * @spec 9.4 (ROW-1 to ROW-17)
 */
export const decisionTable: readonly Row[] = [
  { row: 1, fits: (f) => f.own !== null && f.answered && f.stands, outcome: replay },
  { row: 2, fits: (f) => f.own === 'live' && f.answered && f.mode === 'offline', outcome: reissue },
  { row: 3, fits: (f) => f.answered, outcome: refuse('generation-superseded') },
  { row: 4, fits: (f) => f.own !== null && f.ownVerdict === 'match', outcome: reissue },
  { row: 5, fits: (f) => f.own !== null && f.ownVerdict === 'drifted' && f.budgetLeft, outcome: rebase },
  { row: 6, fits: (f) => f.own !== null && f.ownVerdict === 'drifted', outcome: reissue },
  {
    row: 7,
    fits: (f) => f.own !== null && f.ownVerdict === 'indeterminate' && f.budgetLeft,
    outcome: rebase,
  },
  {
    row: 8,
    fits: (f) => f.own !== null && f.ownVerdict === 'indeterminate',
    outcome: refuse('reissue-limit-reached'),
  },
  { row: 9, fits: (f) => f.own !== null, outcome: refuse('machine-key-reused') },
  { row: 10, fits: (f) => f.rekeyed && f.free, outcome: create },
  { row: 11, fits: (f) => f.matching > 0 && !f.bestHeld, outcome: takeOver },
  { row: 12, fits: (f) => f.matching > 0 && f.budgetLeft, outcome: rekey },
  { row: 13, fits: (f) => f.matching > 0 && f.free, outcome: create },
  { row: 14, fits: (f) => f.matching > 0, outcome: refuse('reissue-limit-reached') },
  { row: 15, fits: (f) => f.free, outcome: create },
  { row: 16, fits: (f) => f.indeterminate > 0, outcome: refuse('machine-indeterminate') },
  { row: 17, fits: () => true, outcome: refuse('seat-limit-reached') },
];
