import { type JudgedBaseline, judgedBaseline, staleIn } from '../baseline/judged.js';
import { FAMILIES, type Family, familyOf } from '../families.js';
import type { Id } from '../requirement.js';
import { sentence } from '../requirements.js';
import { type Row, STATUSES, type Status } from '../runner/row.js';
import { type Ending, endingOf } from './ending.js';
import {
  concerns,
  type Evidence,
  REQUIREMENT_STATUSES,
  type RequirementStatus,
  type RequirementVerdict,
  requirementVerdict,
} from './requirement-verdict.js';
import { isJudgedAllTheSame, isUnexpectedWrongAnswer } from './seen-preparing.js';

/** The requirements of one family. */
export interface FamilyVerdict extends Family {
  /** Whether a case of this suite is about any of them. */
  readonly covered: boolean;
  readonly requirements: readonly RequirementVerdict[];
}

/** A requirement whose breach kept cases from being played to the end. */
export interface Blocker {
  readonly id: Id;
  readonly sentence: string;
  readonly cases: number;
  /** Where it is expected to fail. */
  readonly expected?: true;
}

/** What a run comes to. Cases and requirements are counted apart. */
export interface Summary extends Ending {
  readonly cases: Readonly<Record<Status, number>> & { readonly total: number };
  readonly requirements: Readonly<Record<RequirementStatus, number>> & { readonly total: number };
  /** In the order of the chapters. */
  readonly families: readonly FamilyVerdict[];
  /** Most often in the way first. */
  readonly blockers: readonly Blocker[];
  /** What came of the failures that are expected, where a baseline says so. */
  readonly baseline?: JudgedBaseline;
}

/** What a summary is made of. */
export interface SummaryOptions extends Evidence {
  /** Capabilities whose absence is accepted. */
  readonly allowUntestable?: readonly string[];
}

/** Folds rows, seen by the baseline where there is one, into a summary. */
export function summarise(options: SummaryOptions): Summary {
  const { rows, spec } = options;
  const judged = new Set<string>(options.cases.flatMap(({ asserts }) => asserts));
  const verdicts = spec.requirements
    .filter((one) => concerns(one, options.role) && isAsked(one.id, options))
    // Of what data cannot show vectors say nothing.
    .filter(({ id }) => options.role !== 'vectors' || judged.has(id))
    .map((one) => requirementVerdict(one, options));
  const families = FAMILIES.map((family) => {
    const requirements = verdicts.filter(({ id }) => familyOf(id) === family);
    return { ...family, covered: requirements.some(({ id }) => judged.has(id)), requirements };
  }).filter(({ requirements }) => requirements.length > 0);
  const baseline = options.baseline && judgedBaseline(options.baseline, rows, verdicts);
  return {
    ...endingOf({ ...options, families, stale: staleIn(baseline) }),
    cases: { ...counts(STATUSES, rows), total: rows.length },
    requirements: { ...counts(REQUIREMENT_STATUSES, verdicts), total: verdicts.length },
    families,
    blockers: blockersOf(options),
    ...(baseline && { baseline }),
  };
}

/** A walk asks for what comes up on its way; what it passes by is no matter of a pair. */
function isAsked(id: string, { role, rows }: SummaryOptions): boolean {
  if (role !== 'pair') return true;
  return rows.some(
    ({ asserts, decided }) => asserts.some((one) => one === id) || decided.some((one) => one.id === id),
  );
}

function counts<S extends string>(
  all: readonly S[],
  of: readonly { readonly status: S }[],
): Record<S, number> {
  return Object.fromEntries(
    all.map((name) => [name, of.filter(({ status }) => status === name).length]),
  ) as Record<S, number>;
}

function blockersOf({ rows, spec }: SummaryOptions): Blocker[] {
  const blocked = rows.filter((row) => row.blockedBy !== undefined && !isJudgedAllTheSame(row));
  const ids = new Set(blocked.map(({ blockedBy }) => blockedBy as Id));
  return [...ids]
    .map((id) => {
      const its = blocked.filter(({ blockedBy }) => blockedBy === id);
      const expected = its.every(({ expectedBy }) => expectedBy !== undefined);
      return { id, sentence: sentence(id, spec), cases: its.length, ...(expected && { expected }) };
    })
    .sort((one, other) => other.cases - one.cases || one.id.localeCompare(other.id));
}

/** The place of a wrong answer met on the way: right after the failures. */
const WRONG_ANSWER = 1.5;

/** The rows that people want to see first: what failed, then what was in the way, then the rest as it came. */
export function worstFirst(rows: readonly Row[]): Row[] {
  const order: readonly Status[] = [
    'harness-error',
    'fail',
    'stale',
    'warn',
    'unmeasured',
    'expected-fail',
    'blocked',
    'untestable',
    'pass',
    'not-applicable',
  ];
  const rank = (row: Row) => (isUnexpectedWrongAnswer(row) ? WRONG_ANSWER : order.indexOf(row.status));
  return [...rows].sort((one, other) => rank(one) - rank(other) || one.case.localeCompare(other.case));
}
