import { clientCases } from '@offline-activation/conformance';
import type { RunOptions } from '../program/options.js';
import { baselineOf } from '../suite/baseline-file.js';
import { driverCommandOf } from '../suite/driver-command.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { judgeClient } from '../suite/judge-client.js';
import { selectFrom } from '../suite/select.js';

/** Judges somebody's client by its driver. */
export async function testClient(
  words: readonly string[],
  options: RunOptions & { readonly cmd?: string },
): Promise<void> {
  const command = driverCommandOf(words, options.cmd);
  const chosen = selectFrom(clientCases, options);
  const baseline = baselineOf(options, 'client');
  // Drivers are ended with this process.
  const release = stopOnInterrupt(async () => {});
  try {
    process.exitCode = await judgeClient({
      command,
      chosen,
      options,
      baseline,
      reports: options.report ?? {},
    });
  } finally {
    release();
  }
}
