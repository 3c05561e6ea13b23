/**
 * The conformance suite inside a vitest run: each case is a test.
 *
 * {@link describeServer} takes what attaches a server (`serverInProcess`, `serverHttp`), {@link describeClient} what
 * attaches a client (`clientInProcess`, `attachDriver`). For other frameworks there are `describeServerBy` and
 * `describeClientBy` in `@offline-activation/conformance`.
 *
 * @packageDocumentation
 */
import { afterAll, describe, test } from 'vitest';
import type { Case } from './case.js';
import type { ClientCase } from './client/case.js';
import type { ClientTarget } from './client/target.js';
import type { ServerTarget } from './target.js';
import { describeClientBy } from './tests/describe-client.js';
import { describeServerBy } from './tests/describe-server.js';
import type { DescribeOptions } from './tests/options.js';

export { CaseFailed } from './tests/case-failed.js';
export type { DescribeOptions };

const vitest = { describe, test, afterAll };

/** Makes each case for servers a test of this vitest run; see `describeServerBy`. @throws TypeError where no case is chosen. */
export function describeServer(
  make: () => ServerTarget | Promise<ServerTarget>,
  options: DescribeOptions<Case> = {},
): void {
  describeServerBy(vitest, make, options);
}

/** Makes each case for clients a test of this vitest run; see `describeClientBy`. @throws TypeError where no case is chosen. */
export function describeClient(
  make: () => ClientTarget | Promise<ClientTarget>,
  options: DescribeOptions<ClientCase> = {},
): void {
  describeClientBy(vitest, make, options);
}
