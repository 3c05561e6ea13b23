import type { Case } from '../case.js';
import { cases } from '../cases.js';
import { run } from '../runner/runner.js';
import { randomNonce } from '../seed.js';
import type { ServerTarget } from '../target.js';
import { describeCases } from './describe-cases.js';
import type { TestFramework } from './framework.js';
import type { DescribeOptions, DescribeSettings } from './options.js';

/**
 * Makes each case for servers a test of any framework; with vitest, `@offline-activation/conformance/vitest` does so.
 *
 * The name of a test is the id of its case. A case that cannot be judged on the target is skipped, with the reason; one
 * that fails, or is blocked, fails the test with everything that was seen.
 *
 * @param make - Attaches the server, once, when the first test wants it.
 * @throws TypeError where no case is chosen.
 */
export function describeServerBy(
  framework: TestFramework,
  make: () => ServerTarget | Promise<ServerTarget>,
  options: DescribeOptions<Case> = {},
): void {
  const nonce = randomNonce();
  const kind = {
    call: 'describeServer',
    name: 'Offline Activation Protocol: server',
    role: 'server' as const,
    all: cases,
    play: (one: Case, target: ServerTarget, settings: DescribeSettings) =>
      run([one], target, { ...settings, nonce, jobs: 1 }),
  };
  describeCases(framework, kind, make, options);
}
