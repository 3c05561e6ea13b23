import type { Row } from '../runner/row.js';
import type { FamilyVerdict, SummaryOptions } from './summary.js';

/** The one word for a run. */
export type Verdict =
  /** Every MUST of the claims made that the suite covers was exercised and holds. */
  | 'conformant'
  /** As far as this version of the suite judges, or as far as could be measured. */
  | 'conformant-as-far-as-judged'
  /** Only some cases were asked for; none of them failed. */
  | 'nothing-failed-in-part'
  /** A client and a server, with each other, got to the end of every walk. */
  | 'pair-works'
  /** As one of these, but with failures that the baseline expects. */
  | 'no-unexpected-failure'
  | 'not-conformant'
  /** Nothing fails that is not expected, but something passes that is expected to fail. */
  | 'stale-baseline'
  | 'not-exercised'
  | 'could-not-measure'
  | 'harness-error';

/** Exit code of the command line tool for a verdict: 0 conformant, 1 failed, 3 could not be measured, 4 not exercised, 5 a fault of the suite. */
export type ExitCode = 0 | 1 | 3 | 4 | 5;

export interface Ending {
  readonly verdict: Verdict;
  /** One sentence for people. */
  readonly headline: string;
  readonly exitCode: ExitCode;
}

interface EndingOptions extends SummaryOptions {
  readonly families: readonly FamilyVerdict[];
  /** Ids of entries of the baseline that are to be removed. */
  readonly stale: readonly string[];
}

/** The verdict on a run: bugs of ours first, then failures, then what could not be measured, then what was not looked at. */
export function endingOf(options: EndingOptions): Ending {
  const { rows, stale } = options;
  const verdicts = options.families.flatMap(({ requirements }) => requirements);
  const of = (status: string) => verdicts.filter((one) => one.status === status);
  const failed = of('failed');
  const passed = of('passed').length;

  const broken = rows.filter(({ status }) => status === 'harness-error');
  if (broken.length > 0) {
    return ending(
      'harness-error',
      5,
      `The suite itself is at fault in ${count(broken.length, 'case')}: please report it.`,
    );
  }
  if (failed.length > 0 || rows.some(({ status }) => status === 'fail')) {
    const also = stale.length > 0 ? ` ${staleText(stale)}` : '';
    const headline =
      options.role === 'pair'
        ? pairFailed(rows)
        : `Not conformant: ${count(failed.length, 'requirement')} failed.${also}`;
    return ending('not-conformant', 1, headline);
  }
  if (stale.length > 0) return ending('stale-baseline', 1, staleText(stale));
  const unmeasured = rows.filter(({ status }) => status === 'unmeasured');
  if (unmeasured.length > 0) {
    const why = unmeasured[0]?.why === undefined ? '.' : `: ${firstLine(unmeasured[0].why)}`;
    return ending('could-not-measure', 3, `Could not measure ${count(unmeasured.length, 'case')}${why}`);
  }
  const open = rows.filter((row) => isOpen(row, options.allowUntestable ?? []));
  // A part of the cases says nothing about conformance anyhow: what a few runs did not come to is not held against it.
  const unexercised =
    options.role !== 'pair' && isWhole(options)
      ? of('not-exercised').filter(({ cases }) => cases.length > 0)
      : [];
  if (open.length > 0 || unexercised.length > 0) {
    const what = [
      open.length > 0 &&
        `${count(open.length, options.role === 'pair' ? 'station' : 'case')} could not be played`,
      unexercised.length > 0 && `${count(unexercised.length, 'requirement')} came to no test`,
    ];
    const no = isExcused(options) ? 'No unexpected failure' : 'No failure';
    return ending('not-exercised', 4, `${no}, but ${what.filter(Boolean).join(' and ')}.`);
  }
  // Nothing passed and nothing failed must never look like success.
  if (passed === 0) {
    const expected = of('expected-fail').length;
    const words = expected > 0 ? `Nothing holds: 0 passed, ${expected} failed as expected.` : NOTHING_TESTED;
    return ending('not-conformant', 1, words);
  }
  if (options.role === 'pair') return pairWorks(rows);
  return success(options, options.families, passed);
}

/** Whose failure it is that ended each walk. */
function pairFailed(rows: readonly Row[]): string {
  const found = rows.filter(({ status }) => status === 'fail');
  const whose = found.map(
    ({ blames, breach, case: at }) => `the ${blames} has broken ${breach?.id} at ${at}`,
  );
  return `They do not work together: ${[...new Set(whose)].join('; ')}.`;
}

function pairWorks(rows: readonly Row[]): Ending {
  const passed = rows.filter(({ status }) => status === 'pass' || status === 'warn').length;
  const rest = rows.length - passed;
  const unplayed = rest === 0 ? '' : `; ${count(rest, 'station')} could not be played, as told`;
  const headline = `They work together at ${passed} of ${count(rows.length, 'station')}${unplayed}. Whether each conforms, oap test client and oap test server say.`;
  return ending('pair-works', 0, headline);
}

const NOTHING_TESTED = 'Nothing was tested: 0 passed, 0 failed.';

function success(options: SummaryOptions, families: readonly FamilyVerdict[], passed: number): Ending {
  if (options.role === 'vectors') return ofVectors(options, passed);
  const verdicts = families.flatMap(({ requirements }) => requirements);
  const numberOf = (wanted: string) => verdicts.filter(({ status }) => status === wanted).length;
  const [untestable, expected, blocked] = [
    numberOf('untestable'),
    numberOf('expected-fail'),
    numberOf('blocked'),
  ];
  const failures = count(expected, 'expected failure');
  if (!isWhole(options)) {
    const figures = `${options.rows.length} of ${options.cases.length} cases`;
    const no = isExcused(options) ? `No failure but ${failures}` : 'No failure';
    return ending(
      'nothing-failed-in-part',
      0,
      `${no} in the part that was run: ${figures}. This says nothing about conformance.`,
    );
  }
  const noCase = families.flatMap(({ covered, requirements }) =>
    requirements.filter(({ status }) => status === 'no-case').map(() => covered),
  );
  const elsewhere = noCase.length > 0 && `${noCase.length} are not judged by this version of the suite`;
  if (isExcused(options)) {
    const figures = `${failures}, ${passed} of ${passed + expected + blocked + untestable} requirements hold`;
    const rest = [
      blocked > 0 && `${blocked} could not be judged for them`,
      untestable > 0 && `${untestable} could not be tested here`,
      elsewhere,
    ].filter(Boolean);
    const more = rest.length > 0 ? `; ${rest.join(', ')}` : '';
    return ending('no-unexpected-failure', 0, `No unexpected failure: ${figures}${more}.`);
  }
  if (untestable === 0 && !noCase.includes(true)) {
    const rest = elsewhere ? ` Of other families ${elsewhere}.` : '';
    return ending('conformant', 0, `Conformant: all ${passed} requirements that apply hold.${rest}`);
  }
  const rest = [untestable > 0 && `${untestable} could not be tested here`, elsewhere];
  const word = untestable > 0 ? 'measured' : 'judged';
  const figures = `${passed} of ${passed + untestable + noCase.length} requirements`;
  const headline = `Conformant as far as ${word}: ${figures}; ${rest.filter(Boolean).join(', ')}.`;
  return ending('conformant-as-far-as-judged', 0, headline);
}

/** Vectors are no proof of conformance: they ask only what data can show. */
function ofVectors({ rows }: SummaryOptions, passed: number): Ending {
  const asked = rows.filter(({ status }) => status === 'pass').length;
  const rest = rows.length - asked;
  const notAsked = rest > 0 ? `; ${count(rest, 'vector')} could not be asked` : '';
  const headline = `No failure in ${count(asked, 'vector')} about ${count(passed, 'requirement')}${notAsked}. Vectors show only what data can show.`;
  return ending('nothing-failed-in-part', 0, headline);
}

/** Whether every case of the suite was run. */
const isWhole = ({ rows, cases }: SummaryOptions): boolean =>
  new Set(rows.map((row) => row.case)).size >= cases.length;

/** Whether something went wrong that the baseline excuses. */
const isExcused = ({ rows }: SummaryOptions): boolean =>
  rows.some(({ expectedBy }) => expectedBy !== undefined);

/** Whether a row leaves something open that nobody has accepted. */
function isOpen({ status, missing, expectedBy }: Row, allowed: readonly string[]): boolean {
  if (status === 'blocked') return expectedBy === undefined;
  if (status !== 'untestable') return false;
  return missing === undefined || missing.length === 0 || !missing.every((cap) => allowed.includes(cap));
}

const ending = (verdict: Verdict, exitCode: ExitCode, headline: string): Ending => ({
  verdict,
  headline,
  exitCode,
});

const STALE_SHOWN = 5;

function staleText(stale: readonly string[]): string {
  const rest = stale.length - STALE_SHOWN;
  const names = [...stale.slice(0, STALE_SHOWN), ...(rest > 0 ? [`${rest} more`] : [])];
  const last = names.pop();
  const list = names.length > 0 ? `${names.join(', ')} and ${last}` : last;
  return stale.length === 1
    ? `The baseline is stale: ${list} does not fail any more. Remove it there.`
    : `The baseline is stale: ${list} do not fail any more. Remove them there.`;
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';
