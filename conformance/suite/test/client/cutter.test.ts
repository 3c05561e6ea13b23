import { describe, expect, test } from 'vitest';
import { cutter } from '../../src/client/cases/storage/cutter.js';
import { Killed } from '../../src/client/driver.js';
import { seededRandom } from '../../src/oracle/random.js';
import { Breach } from '../../src/outcome.js';

type Given = Parameters<typeof cutter>[0];

/** Time that passes as soon as nothing else is left to do: no machine is too slow for it. */
function ownTime() {
  let at = 0;
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  const wait = (ms: number) =>
    new Promise<void>((wake) => {
      waiting.push({ until: at + ms, wake });
    });
  async function passing<A>(work: Promise<A>): Promise<A> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    done.catch(() => {});
    while (true) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = isDone ? undefined : waiting.sort((a, b) => a.until - b.until).shift();
      if (next === undefined) return await done;
      at = next.until;
      next.wake();
    }
  }
  return { now: () => at, wait, passing };
}

/** What a call answers, and after how long; one that never answers has no time. */
interface Answer {
  readonly afterMs?: number;
  readonly fails?: Error;
}

/** A driver whose calls end as these say, one after the other; a call that does not end is ended by the kill. */
function cutting(...answers: readonly Answer[]) {
  const told: string[] = [];
  const time = ownTime();
  const left = [...answers];
  let end: (error: Error) => void = () => {};
  const bench = {
    now: 0,
    isOpen: true,
    driver: {
      call: () =>
        new Promise((resolve, reject) => {
          end = reject;
          const { afterMs, fails } = left.shift() ?? {};
          if (afterMs === undefined) return;
          time.wait(afterMs).then(() => {
            if (fails) return reject(fails);
            told.push('answered');
            resolve({ done: true });
          });
        }),
      kill: async () => {
        told.push('killed');
        end(new Killed('now'));
      },
    },
  };
  const given = { bench, t: { random: seededRandom('cuts', 1n) } } as unknown as Given;
  const cut = cutter(given, 4, time);
  return { told, cutOff: () => time.passing(cut('load', {})), bench };
}

describe('calls that are cut off', () => {
  test('are killed once they are answered, the first of them', async () => {
    const { told, cutOff, bench } = cutting({ afterMs: 20 });
    expect(await cutOff()).toEqual({ done: true });
    expect(told).toEqual(['answered', 'killed']);
    expect(bench.isOpen).toBe(false);
  });

  test('have no answer where the kill came first', async () => {
    const { told, cutOff } = cutting({ afterMs: 20 }, {});
    await cutOff();
    expect(await cutOff()).toBeUndefined();
    expect(told).toEqual(['answered', 'killed', 'killed']);
  });

  test('are cut off within the time of the latest answer, however long an earlier one took', async () => {
    const { told, cutOff } = cutting({ afterMs: 600 }, { afterMs: 0 }, { afterMs: 200 });
    for (let cut = 0; cut < 3; cut++) await cutOff();
    // Within the longest time, the third one would have been answered first.
    expect(told).toEqual(['answered', 'killed', 'answered', 'killed', 'killed']);
  });

  // Vitest fails by what nobody catches.
  test('tell what was wrong with an answer that came while the kill was waited for', async () => {
    const wrong = { afterMs: 0, fails: new Breach('DRV-3', 'a result', 5) };
    const { cutOff } = cutting({ afterMs: 60 }, { afterMs: 0 }, { afterMs: 0 }, wrong);
    for (let cut = 0; cut < 3; cut++) await cutOff();
    await expect(cutOff()).rejects.toThrow(Breach);
  });
});
