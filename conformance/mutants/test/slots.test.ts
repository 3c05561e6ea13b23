import { describe, expect, test } from 'vitest';
import { slots } from '../src/lane/slots.js';

describe('slots', () => {
  test('let in so many at the same time, first come, first served', async () => {
    const slot = slots(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (n: number) =>
      slot(() => {
        begun.push(n);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const all = [1, 2, 3, 4].map(work);
    await Promise.resolve();
    expect(begun).toEqual([1, 2]);
    ends[1]?.();
    await all[1];
    await Promise.resolve();
    expect(begun).toEqual([1, 2, 3]);
    for (let at = 0; at < 4; at++) {
      ends[at]?.();
      await Promise.resolve();
      await new Promise(setImmediate);
    }
    await Promise.all(all);
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  test('are free again after work that failed', async () => {
    const slot = slots(1);
    await expect(slot(() => Promise.reject(new Error('no seats')))).rejects.toThrow('no seats');
    expect(await slot(() => Promise.resolve('done'))).toBe('done');
  });
});
