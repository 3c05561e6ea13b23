import { describe, expect, it } from 'vitest';
import { clockEstimate } from '../../src/targets/clock-estimate.js';

const reply = (seconds?: number) => ({
  status: 200,
  headers: seconds === undefined ? {} : { date: new Date(seconds * 1000).toUTCString() },
  body: new Uint8Array(),
});

describe('the clock of a server, from its answers', () => {
  it('is the local one, give or take five minutes, while nothing is known', () => {
    const clock = clockEstimate();
    clock.see(reply(), 0, 0);
    expect(clock.now(1_000_000)).toEqual({ min: 700, max: 1300 });
  });

  it('stood within two seconds of the second that Date names, between sending and receiving', () => {
    const clock = clockEstimate();
    // Sent at 10.0 s, received at 10.4 s, the server says 50.
    clock.see(reply(50), 10_000, 10_400);
    expect(clock.now(10_400)).toEqual({ min: 48, max: 53 });
    expect(clock.now(20_400)).toEqual({ min: 58, max: 63 });
  });

  it('is narrowed by further answers', () => {
    const clock = clockEstimate();
    clock.see(reply(50), 10_000, 10_000);
    clock.see(reply(51), 10_200, 10_200);
    // Between 38.8 and 43.0 ahead.
    expect(clock.now(10_300)).toEqual({ min: 49, max: 53 });
  });

  it('is not narrowed too far by a Date that is renewed late, or written by a proxy whose clock is off', () => {
    const clock = clockEstimate();
    // The server's clock is 40 s ahead; its Date is now 1.5 s late, now 1.5 s early.
    for (const [sent, date] of [
      [10_900, 49],
      [11_100, 52],
      [12_950, 51],
    ] as const) {
      clock.see(reply(date), sent, sent + 5);
      const { min, max } = clock.now(sent + 5);
      expect(min).toBeLessThanOrEqual(Math.floor((sent + 5) / 1000) + 40);
      expect(max).toBeGreaterThanOrEqual(Math.floor((sent + 5) / 1000) + 40);
    }
  });

  it('follows a server whose clock was set', () => {
    const clock = clockEstimate();
    clock.see(reply(50), 10_000, 10_000);
    clock.see(reply(5000), 11_000, 11_000);
    expect(clock.now(11_000)).toEqual({ min: 4998, max: 5003 });
  });
});
