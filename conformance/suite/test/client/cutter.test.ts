import { describe, expect, test } from 'vitest';
import { cutter } from '../../src/client/cases/storage/cutter.js';
import { Killed } from '../../src/client/driver.js';
import { seededRandom } from '../../src/oracle/random.js';
import { Breach } from '../../src/outcome.js';

type Given = Parameters<typeof cutter>[0];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A driver whose calls end as these say, one after the other; a call that does not end is ended by the kill. */
function cutting(...calls: (() => Promise<object>)[]) {
  const told: string[] = [];
  let end: (error: Error) => void = () => {};
  const bench = {
    now: 0,
    isOpen: true,
    driver: {
      call: () =>
        new Promise((resolve, reject) => {
          end = reject;
          calls
            .shift()?.()
            .then((got) => {
              told.push('answered');
              resolve(got);
            }, reject);
        }),
      kill: async () => {
        told.push('killed');
        end(new Killed('now'));
      },
    },
  };
  const given = { bench, t: { random: seededRandom('cuts', 1n) } } as unknown as Given;
  return { told, cutOff: cutter(given, 4), bench };
}

const answering = (ms: number) => async () => {
  await sleep(ms);
  return { done: true };
};

describe('calls that are cut off', () => {
  test('are killed once they are answered, the first of them', async () => {
    const { told, cutOff, bench } = cutting(answering(20));
    expect(await cutOff('load', {})).toEqual({ done: true });
    expect(told).toEqual(['answered', 'killed']);
    expect(bench.isOpen).toBe(false);
  });

  test('have no answer where the kill came first', async () => {
    const { told, cutOff } = cutting(answering(20), () => new Promise(() => {}));
    await cutOff('load', {});
    expect(await cutOff('load', {})).toBeUndefined();
    expect(told).toEqual(['answered', 'killed', 'killed']);
  });

  test('are cut off within the time of the latest answer, however long an earlier one took', async () => {
    const { told, cutOff } = cutting(answering(600), answering(0), answering(200));
    for (let cut = 0; cut < 3; cut++) await cutOff('load', {});
    // Within the longest time, the third one would have been answered first.
    expect(told).toEqual(['answered', 'killed', 'answered', 'killed', 'killed']);
  });

  // Vitest fails by what nobody catches.
  test('tell what was wrong with an answer that came while the kill was waited for', async () => {
    const wrong = async () => {
      throw new Breach('DRV-3', 'a result', 5);
    };
    const { cutOff } = cutting(answering(60), answering(0), answering(0), wrong);
    for (let cut = 0; cut < 3; cut++) await cutOff('load', {});
    await expect(cutOff('load', {})).rejects.toThrow(Breach);
  });
});
