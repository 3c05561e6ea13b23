import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../../../oracle/json.js';
import { Killed } from '../../driver.js';
import type { Life } from '../../steps/example.js';
import { nowOf } from '../../steps/params.js';

/** How long after the beginning of a call it is still cut off, as a part of what such a call takes. */
const WITHIN = 1.25;

const TIME = { now: () => performance.now(), wait: (ms: number): Promise<unknown> => wait(ms) };

/** Makes a call and kills the process meanwhile. The answer, where it came first. */
type CutOff = (method: string, params: JsonObject) => Promise<JsonObject | undefined>;

/**
 * Cuts off one call after another: the first as soon as it is answered, each of the others at an instant of its own part of the
 * time that such a call takes, so that none of these parts is left out. That time is the latest that was seen: on a busy machine
 * the longest one would have every later cut come after the answer.
 *
 * @param time - What is waited by, and told the time by.
 */
export function cutter({ bench, t }: Pick<Life, 'bench' | 't'>, cuts: number, time = TIME): CutOff {
  let tookMs = 0;
  let made = 0;
  return async (method, params) => {
    const part = made++;
    const started = time.now();
    const call = bench.driver.call(method, { ...nowOf(bench), ...params }).then(
      (got) => {
        tookMs = time.now() - started;
        return got;
      },
      (error: unknown) => {
        if (error instanceof Killed) return undefined;
        throw error;
      },
    );
    // It may be refused while nobody waits for it yet: that is told below, and must not end our own process.
    call.catch(() => {});
    if (part === 0) await call;
    else await time.wait((tookMs * WITHIN * (part - 1 + t.random.int(1000) / 1000)) / (cuts - 1));
    await bench.driver.kill();
    bench.isOpen = false;
    return await call;
  };
}
