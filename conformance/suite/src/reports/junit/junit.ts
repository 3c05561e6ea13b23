import type { JudgedEntry } from '../../baseline/judged.js';
import type { Row, Status } from '../../runner/row.js';
import type { Summary } from '../../verdict/summary.js';
import { baselineText } from '../baseline-text.js';
import type { Report, RunInfo } from '../report.js';
import { failureBody, failureMessage } from './failure.js';
import { leaf, parent } from './xml.js';

/** What an element of a test case tells a reader of JUnit files. A sentence that says SHOULD fails no build. */
const OUTCOMES: Readonly<Record<Status, 'failure' | 'error' | 'skipped' | undefined>> = {
  pass: undefined,
  fail: 'failure',
  warn: undefined,
  blocked: 'error',
  'harness-error': 'error',
  unmeasured: 'error',
  untestable: 'skipped',
  'not-applicable': 'skipped',
  'expected-fail': 'skipped',
  stale: 'failure',
};

/** What keeps a case from being judged is no error where it is expected. */
const outcomeOfRow = ({ status, expectedBy }: Row) =>
  status === 'blocked' && expectedBy ? 'skipped' : OUTCOMES[status];

/**
 * A report as a JUnit file: a suite for each family of cases, a test case for each case.
 *
 * The form is the one that Jenkins checks such files by, which other readers take too. It has properties for suites
 * only: the requirements that a case judges are in the property `requirements:` and the case's id.
 */
export function junit({ info, summary, rows }: Report): string {
  const families = [...new Set(rows.map(familyOf))].sort();
  const suites = families.map((family) =>
    suite(
      family,
      rows.filter((row) => familyOf(row) === family),
      info,
    ),
  );
  const stale = staleRequirements(summary);
  if (stale.length > 0) suites.push(baselineSuite(stale));
  const figures = figuresOf(rows);
  const { errors, time } = figures;
  const [tests, failures] = [figures.tests + stale.length, figures.failures + stale.length];
  const all = { name: `Offline Activation Protocol: ${summary.headline}`, tests, failures, errors, time };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parent('testsuites', all, suites)}\n`;
}

/** A requirement that is expected to fail and holds is no case's failure, but a build must show it. */
const staleRequirements = ({ baseline, families }: Summary): readonly JudgedEntry[] => {
  const ids = new Set(families.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  return (baseline?.entries ?? []).filter(({ id, state }) => state === 'stale' && ids.has(id));
};

function baselineSuite(stale: readonly JudgedEntry[]): string {
  const figures = { tests: stale.length, failures: stale.length, errors: 0, skipped: 0, time: secondsOf(0) };
  return parent(
    'testsuite',
    { name: 'baseline', ...figures },
    stale.map((entry) => {
      const message = baselineText(entry, 'stale');
      const attributes = { classname: 'baseline', name: entry.id, time: secondsOf(0) };
      return parent('testcase', attributes, [leaf('failure', { message, type: 'stale' }, message)]);
    }),
  );
}

/** The first part of a case's id. */
const familyOf = (row: Row): string => row.case.slice(0, row.case.indexOf('/'));

function suite(name: string, rows: readonly Row[], info: RunInfo): string {
  const { target, seed, nonce, runs, spec, suite: version } = info;
  const about = { target, seed, nonce, runs, specification: spec, suite: version };
  const asserted = rows.map((row) => [`requirements:${row.case}`, row.asserts.join(' ')] as const);
  const properties = [...Object.entries(about), ...asserted].map(([key, value]) =>
    leaf('property', { name: key, value }),
  );
  return parent('testsuite', { name, ...figuresOf(rows) }, [
    parent('properties', {}, properties),
    ...rows.map((row) => testCase(name, row, info)),
  ]);
}

function figuresOf(rows: readonly Row[]) {
  const of = (outcome: string) => rows.filter((row) => outcomeOfRow(row) === outcome).length;
  return {
    tests: rows.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
    time: secondsOf(rows.reduce((sum, { tookMs }) => sum + tookMs, 0)),
  };
}

const secondsOf = (ms: number): string => (ms / 1000).toFixed(3);

function testCase(classname: string, row: Row, info: RunInfo): string {
  const attributes = { classname, name: row.case, time: secondsOf(row.tookMs) };
  return parent('testcase', attributes, outcomeOf(row, info));
}

function outcomeOf(row: Row, info: RunInfo): string[] {
  const { status, expectedBy, why = expectedBy && baselineText(expectedBy, status) } = row;
  const outcome = outcomeOfRow(row);
  if (outcome === 'skipped') return [leaf(outcome, { message: `${status}: ${why ?? ''}` })];
  if (outcome === undefined) return status === 'warn' ? [leaf('system-out', {}, failureBody(row, info))] : [];
  const type = status === 'fail' ? (row.breach?.id ?? status) : status;
  return [leaf(outcome, { message: failureMessage(row), type }, failureBody(row, info))];
}
