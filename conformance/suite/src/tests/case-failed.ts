import type { Json } from '../oracle/json.js';
import { PLAIN } from '../reports/paint.js';
import { failureText } from '../reports/terminal-failure.js';
import type { Row } from '../runner/row.js';
import type { DescribeSettings } from './options.js';

/**
 * Fails a test: its message has the sentence, what was expected and observed, the last messages, and how to see it again.
 */
export class CaseFailed extends Error {
  override readonly name = 'CaseFailed';
  readonly row: Row;
  /** For frameworks that show a difference. */
  readonly expected?: Json;
  readonly actual?: Json;

  /** @param call - The function that made the test, for whoever wants to see it again. */
  constructor(row: Row, call: string, settings: DescribeSettings) {
    super(failureText({ ...row, replay: again(row, call, settings) }, PLAIN, COLUMNS).trimEnd());
    this.row = row;
    if (row.breach) {
      this.expected = row.breach.expected;
      this.actual = row.breach.got;
    }
    // Where it was thrown is of no use to anybody: the message has it all.
    this.stack = `${this.name}: ${this.message}`;
  }
}

const COLUMNS = 110;

const again = ({ case: id }: Row, call: string, { seed, runs }: DescribeSettings): string =>
  `${call}(…, { only: ['${id}'], seed: ${seed}n, runs: ${runs} })`;
