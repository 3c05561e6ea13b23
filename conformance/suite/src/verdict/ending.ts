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
  | 'not-conformant'
  | 'not-exercised'
  | 'could-not-measure'
  | 'harness-error';

export type ExitCode = 0 | 1 | 3 | 4 | 5;

export interface Ending {
  readonly verdict: Verdict;
  /** One sentence for people. */
  readonly headline: string;
  readonly exitCode: ExitCode;
}

/** The verdict on a run: bugs of ours first, then failures, then what could not be measured, then what was not looked at. */
export function endingOf(options: SummaryOptions & { readonly families: readonly FamilyVerdict[] }): Ending {
  const { rows } = options;
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
    return ending('not-conformant', 1, `Not conformant: ${count(failed.length, 'requirement')} failed.`);
  }
  const unmeasured = rows.filter(({ status }) => status === 'unmeasured');
  if (unmeasured.length > 0) {
    const why = unmeasured[0]?.why === undefined ? '.' : `: ${firstLine(unmeasured[0].why)}`;
    return ending('could-not-measure', 3, `Could not measure ${count(unmeasured.length, 'case')}${why}`);
  }
  const open = rows.filter((row) => isOpen(row, options.allowUntestable ?? []));
  // A part of the cases says nothing about conformance anyhow: what a few runs did not come to is not held against it.
  const unexercised = isWhole(options) ? of('not-exercised').filter(({ cases }) => cases.length > 0) : [];
  if (open.length > 0 || unexercised.length > 0) {
    const what = [
      open.length > 0 && `${count(open.length, 'case')} could not be played`,
      unexercised.length > 0 && `${count(unexercised.length, 'requirement')} came to no test`,
    ];
    return ending('not-exercised', 4, `No failure, but ${what.filter(Boolean).join(' and ')}.`);
  }
  // Nothing passed and nothing failed must never look like success.
  if (passed === 0) return ending('not-conformant', 1, 'Nothing was tested: 0 passed, 0 failed.');
  return success(options, options.families, passed);
}

function success(options: SummaryOptions, families: readonly FamilyVerdict[], passed: number): Ending {
  if (options.role === 'vectors') return ofVectors(options, passed);
  const verdicts = families.flatMap(({ requirements }) => requirements);
  if (!isWhole(options)) {
    const figures = `${options.rows.length} of ${options.cases.length} cases`;
    return ending(
      'nothing-failed-in-part',
      0,
      `No failure in the part that was run: ${figures}. This says nothing about conformance.`,
    );
  }
  const untestable = verdicts.filter(({ status }) => status === 'untestable').length;
  const noCase = families.flatMap(({ covered, requirements }) =>
    requirements.filter(({ status }) => status === 'no-case').map(() => covered),
  );
  const elsewhere = noCase.length > 0 && `${noCase.length} are not judged by this version of the suite`;
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

/** Whether a row leaves something open that nobody has accepted. */
function isOpen({ status, missing }: Row, allowed: readonly string[]): boolean {
  if (status === 'blocked') return true;
  if (status !== 'untestable') return false;
  return missing === undefined || missing.length === 0 || !missing.every((cap) => allowed.includes(cap));
}

const ending = (verdict: Verdict, exitCode: ExitCode, headline: string): Ending => ({
  verdict,
  headline,
  exitCode,
});

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';
