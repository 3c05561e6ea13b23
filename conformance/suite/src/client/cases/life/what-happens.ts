import { newClientBench } from '../../steps/bench.js';
import { type Life, lifeOf } from '../../steps/example.js';
import { HEAVY } from '../../steps/generate.js';
import type { ClientStep } from '../../steps/step.js';

/** Seconds. */
export const DAY = 86_400;
export const status: ClientStep = { op: 'status' };
export const hide: ClientStep = { op: 'facts', hide: HEAVY };
export const swap: ClientStep = { op: 'facts', change: HEAVY };
export const drift: ClientStep = { op: 'facts', change: ['net.mac.1'] };
export const restore: ClientStep = { op: 'facts', restore: true };

/**
 * Prepares by having a token read under an update of the application, in a client that has none stored: what reading makes
 * of it is for the sentences of reading.
 */
export async function readsUnder(
  { t }: Life,
  ...updates: Omit<Extract<ClientStep, { op: 'update' }>, 'op'>[]
): Promise<void> {
  for (const [at, update] of updates.entries()) {
    const reader = lifeOf(t, await newClientBench(t, `reader ${at}`));
    await reader.arrange(
      { op: 'code' },
      { op: 'answer', answer: {} },
      { op: 'update', ...update },
      { op: 'load' },
    );
    await reader.arrange({ op: 'close' });
  }
}
