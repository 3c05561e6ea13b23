import type { ClientCase } from '../client/case.js';
import { clientCases } from '../client/cases.js';
import { runClient } from '../client/run.js';
import type { ClientTarget } from '../client/target.js';
import { describeCases } from './describe-cases.js';
import type { TestFramework } from './framework.js';
import type { DescribeOptions, DescribeSettings } from './options.js';

/**
 * Makes each case for clients a test of any framework, as {@link describeServerBy} does for servers.
 *
 * @param make - Attaches the client, once, when the first test wants it.
 * @throws TypeError where no case is chosen.
 */
export function describeClientBy(
  framework: TestFramework,
  make: () => ClientTarget | Promise<ClientTarget>,
  options: DescribeOptions<ClientCase> = {},
): void {
  const kind = {
    call: 'describeClient',
    name: 'Offline Activation Protocol: client',
    role: 'client' as const,
    all: clientCases,
    play: (one: ClientCase, target: ClientTarget, settings: DescribeSettings) =>
      runClient([one], target, { ...settings, jobs: 1 }),
  };
  describeCases(framework, kind, make, options);
}
