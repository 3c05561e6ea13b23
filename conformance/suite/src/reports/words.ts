import type { EntryState } from '../baseline/judged.js';
import type { Status } from '../runner/row.js';
import type { RequirementStatus } from '../verdict/requirement-verdict.js';

/** Statuses as people read them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  pass: 'pass',
  fail: 'FAIL',
  warn: 'warn',
  blocked: 'blocked',
  untestable: 'untestable',
  'not-applicable': 'not applicable',
  'harness-error': 'SUITE ERROR',
  unmeasured: 'unmeasured',
  'expected-fail': 'expected failure',
  stale: 'STALE',
};

export const REQUIREMENT_WORDS: Readonly<Record<RequirementStatus, string>> = {
  failed: 'failed',
  warned: 'not followed (SHOULD)',
  passed: 'passed',
  'expected-fail': 'failed as expected',
  stale: 'passed, stale in the baseline',
  blocked: 'blocked',
  untestable: 'untestable here',
  'not-exercised': 'not exercised',
  'not-applicable': 'not applicable',
  'no-case': 'not judged by this version of the suite',
  excluded: 'not observable',
  derived: 'follows from others',
};

/** What came of an entry of a baseline. */
export const ENTRY_WORDS: Readonly<Record<EntryState, string>> = {
  'expected-fail': 'failed as expected',
  stale: 'STALE: it does not fail, remove it',
  'not-judged': 'not judged',
};

/** `1 case`, `2 cases`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** 850 → `850 ms`, 12,300 → `12.3 s`. */
export const duration = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

/** `3 pass, 1 fail`: what there is any of, in the order of the words. */
export const figuresIn = (
  of: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
): string =>
  Object.entries(words)
    .filter(([name]) => (of[name] ?? 0) > 0)
    .map(([name, word]) => `${of[name]} ${word.toLowerCase()}`)
    .join(', ') || 'none';
