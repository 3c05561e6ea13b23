import { attachDriver, commandText, type Row } from '@offline-activation/conformance';
import { judgeDriver } from '@offline-activation/conformance/vectors';
import type { Reports } from '../program/options.js';
import { driverCommandOf } from '../suite/driver-command.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { commandWords } from '../suite/judge-client.js';
import { setAt } from '../vectors/set-at.js';
import { toldVectors } from '../vectors/told.js';

interface TestVectorsOptions {
  readonly cmd?: string;
  readonly vectors?: string;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly report?: Reports;
}

const JOBS = 2;

/** Asks somebody's driver the vectors that its methods can show. */
export async function testVectors(words: readonly string[], options: TestVectorsOptions): Promise<void> {
  const { cmd, vectors, jobs = JOBS, timeout, report = {} } = options;
  const command = driverCommandOf(words, cmd);
  const set = setAt(vectors);
  const release = stopOnInterrupt(async () => {});
  try {
    const attached = await attachDriver(command, timeout === undefined ? {} : { silenceMs: timeout });
    if (!attached.ok) {
      const about = { target: commandText(command), claims: [], capabilities: [], jobs };
      process.exitCode = await toldVectors(set, about, only(attached.row), report);
      return;
    }
    const { target } = attached;
    try {
      const { name, version, claims, capabilities } = target.info;
      const about = { target: `${name} ${version} (${commandText(command)})`, claims, capabilities, jobs };
      const again = vectors === undefined ? '' : ` --vectors ${vectors}`;
      const rows = judgeDriver(set.tests, target, {
        seed: BigInt(set.seed),
        jobs,
        replayCommand: () => `oap test vectors${again} ${commandWords(command)}`,
      });
      process.exitCode = await toldVectors(set, about, rows, report);
    } finally {
      await target.close();
    }
  } finally {
    release();
  }
}

async function* only(row: Row): AsyncGenerator<Row> {
  yield row;
}
