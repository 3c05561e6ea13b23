import type { Row } from '../runner/row.js';
import { isJudgedAllTheSame } from '../verdict/seen-preparing.js';
import { CaseFailed } from './case-failed.js';
import type { TestContext } from './framework.js';
import type { DescribeSettings } from './options.js';

/**
 * Ends a test as its row says: what could not be judged is skipped with the reason, as is a SHOULD that is not followed;
 * everything else but a pass and a failure that is expected fails.
 *
 * @throws CaseFailed
 */
export function tell(row: Row, context: TestContext, call: string, settings: DescribeSettings): void {
  switch (row.status) {
    case 'pass':
    case 'expected-fail':
      return;
    case 'untestable':
    case 'not-applicable':
      context.skip(row.why ?? row.status);
      return;
    case 'warn':
      context.skip(`not followed: ${row.breach?.id} ${row.breach?.sentence}`);
      return;
    case 'blocked':
      // What the case is about was judged all the same.
      if (row.expectedBy && isJudgedAllTheSame(row)) return;
      if (row.expectedBy) {
        context.skip(`${row.blockedBy} was in the way, an expected failure: ${row.expectedBy.reason}`);
        return;
      }
      throw new CaseFailed(row, call, settings);
    default:
      throw new CaseFailed(row, call, settings);
  }
}
