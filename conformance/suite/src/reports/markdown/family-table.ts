import type { RequirementStatus } from '../../verdict/requirement-verdict.js';
import type { FamilyVerdict, Summary } from '../../verdict/summary.js';
import { inline } from './escape.js';

/** Columns, and the statuses of requirements that each counts. */
const COLUMNS: readonly (readonly [title: string, of: readonly RequirementStatus[]])[] = [
  ['passed', ['passed']],
  ['failed', ['failed']],
  ['failed as expected', ['expected-fail']],
  ['stale', ['stale']],
  ['not followed', ['warned']],
  ['blocked', ['blocked']],
  ['untestable', ['untestable']],
  ['not judged', ['not-exercised', 'no-case']],
];

/** Requirements by family. Families and columns in which there is nothing to count are left out. */
export function familyTable({ families }: Summary): string {
  const numberOf = ({ requirements }: FamilyVerdict, of: readonly RequirementStatus[]) =>
    requirements.filter(({ status }) => of.includes(status)).length;
  const columns = COLUMNS.filter(([, of]) => families.some((family) => numberOf(family, of) > 0));
  const lines = families
    .map((family) => ({ family, counts: columns.map(([, of]) => numberOf(family, of)) }))
    .filter(({ counts }) => counts.some((n) => n > 0))
    .map(({ family, counts }) =>
      row([inline(family.title), ...counts.map((n) => (n === 0 ? '' : String(n)))]),
    );
  return [
    row(['Requirements', ...columns.map(([title]) => title)]),
    row(['---', ...columns.map(() => '--:')]),
    ...lines,
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
