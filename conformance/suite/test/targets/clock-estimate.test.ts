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

  it('stood in the second that Date names, between sending and receiving', () => {
    const clock = clockEstimate();
    // Sent at 10.0 s, received at 10.4 s, the server says 50.
    clock.see(reply(50), 10_000, 10_400);
    expect(clock.now(10_400)).toEqual({ min: 50, max: 51 });
    expect(clock.now(20_400)).toEqual({ min: 60, max: 61 });
  });

  it('is narrowed by further answers', () => {
    const clock = clockEstimate();
    clock.see(reply(50), 10_000, 10_000);
    clock.see(reply(51), 10_200, 10_200);
    // Between 40.8 and 41.0 ahead.
    expect(clock.now(10_300)).toEqual({ min: 51, max: 51 });
  });

  it('follows a server whose clock was set', () => {
    const clock = clockEstimate();
    clock.see(reply(50), 10_000, 10_000);
    clock.see(reply(5000), 11_000, 11_000);
    expect(clock.now(11_000)).toEqual({ min: 5000, max: 5001 });
  });
});
