import { Breach, Unmeasured } from '../outcome.js';
import { toPlain } from '../plain.js';
import { sentence } from '../requirements.js';
import type { Row } from '../runner/row.js';
import { commandText, type DriverCommand } from './stdio/command.js';
import { stdioConnection } from './stdio/connection.js';
import { attachClient, type ClientTarget } from './target.js';

/** What answers `initialize`: a client, or the row that ends the run. */
export type Attached =
  | { readonly ok: true; readonly target: ClientTarget }
  | { readonly ok: false; readonly row: Row };

/** How long a driver that is being started is waited for. */
export interface DriverStartOptions {
  /** Milliseconds that a driver may be silent. Default: the limit of the specification. */
  readonly silenceMs?: number;
}

/**
 * Starts a driver by its command and asks what it is, before anything else.
 *
 * No answer, three times in a row: nothing can be measured. An answer that is none: a requirement is broken.
 */
export async function attachDriver(
  command: DriverCommand,
  options: DriverStartOptions = {},
): Promise<Attached> {
  const started = performance.now();
  const start = (of: Parameters<typeof stdioConnection>[1]) => stdioConnection(command, of);
  try {
    const target = await attachClient({ name: commandText(command), start, ...options });
    return { ok: true, target };
  } catch (error) {
    const tookMs = Math.round(performance.now() - started);
    if (error instanceof Unmeasured)
      return { ok: false, row: { ...ROW, status: 'unmeasured', why: error.message, tookMs } };
    if (error instanceof Breach) return { ok: false, row: { ...failed(error), tookMs } };
    throw error;
  }
}

const ROW = {
  case: 'preflight/initialize',
  title: 'The driver starts, and says what it is',
  asserts: ['DRV-1', 'DRV-2', 'DRV-3', 'DRV-4', 'DRV-5'],
  status: 'pass',
  decided: [],
  runs: 1,
  steps: 0,
  requests: 1,
  tookMs: 0,
} as const satisfies Row;

const failed = ({ id, expected, got, at }: Breach): Row => ({
  ...ROW,
  status: 'fail',
  decided: [{ id, ok: false }],
  breach: { id, sentence: sentence(id), expected: toPlain(expected), got: toPlain(got), at },
});
