import type { Row } from '../../runner/row.js';
import type { RequirementStatus } from '../../verdict/requirement-verdict.js';
import { isJudgedAllTheSame } from '../../verdict/seen-preparing.js';
import { cut } from '../cut.js';
import type { Report } from '../report.js';
import { count, REQUIREMENT_WORDS, STATUS_WORDS } from '../words.js';
import { inline } from './escape.js';

const REASONS_MAX = 20;
const REASON_CHARS = 300;
const STATUSES: readonly Row['status'][] = ['blocked', 'unmeasured', 'untestable', 'not-applicable'];
const REQUIREMENTS: readonly RequirementStatus[] = ['not-exercised', 'no-case', 'excluded'];

/** What was not judged, and why: a line for each reason, the commonest first. */
export function notJudged({ rows, summary }: Report): string[] {
  const times = new Map<string, number>();
  for (const row of rows) {
    if (!STATUSES.includes(row.status) || isJudgedAllTheSame(row)) continue;
    const reason = `${STATUS_WORDS[row.status]}: ${inline(cut(reasonOf(row), REASON_CHARS))}`;
    times.set(reason, (times.get(reason) ?? 0) + 1);
  }
  const reasons = [...times].sort(([, one], [, other]) => other - one);
  const rest = reasons.slice(REASONS_MAX).reduce((sum, [, n]) => sum + n, 0);
  const lines = [
    ...reasons.slice(0, REASONS_MAX).map(([reason, n]) => `- ${count(n, 'case')} ${reason}`),
    ...(rest > 0 ? [`- ${count(rest, 'case')} for other reasons`] : []),
    ...REQUIREMENTS.filter((status) => summary.requirements[status] > 0).map(
      (status) => `- ${count(summary.requirements[status], 'requirement')} ${REQUIREMENT_WORDS[status]}`,
    ),
  ];
  return lines.length === 0 ? [] : ['### Not judged, and why', lines.join('\n')];
}

function reasonOf({ blockedBy, expectedBy, why }: Row): string {
  if (blockedBy === undefined) return why ?? 'nobody knows why';
  return `${blockedBy} was in the way${expectedBy ? ', an expected failure' : ''}`;
}
