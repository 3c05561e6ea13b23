import type { HttpReply, Now } from '../target.js';

/** Where the clock of a server without a frozen one stands, from what its answers say. */
export interface ClockEstimate {
  /** Takes an answer into account; times in milliseconds since the Unix epoch, by the local clock. */
  see(reply: HttpReply, sentMs: number, receivedMs: number): void;
  now(localMs?: number): Now;
}

/** Without any `Date` header the server's clock is taken to be the local one, give or take this. */
const UNKNOWN_SECONDS = 300;

/** Some servers renew their `Date` once a second only, and in front of others a proxy writes it. */
const DATE_OFF_SECONDS = 2;

/**
 * Narrows the difference between the server's clock and the local one with every `Date` header.
 *
 * A `Date` of D says that the server's clock stood in [D, D + 1), or {@link DATE_OFF_SECONDS} off, at some instant
 * between sending and receiving.
 */
export function clockEstimate(): ClockEstimate {
  let least = -UNKNOWN_SECONDS;
  let most = UNKNOWN_SECONDS;
  let seen = false;
  return {
    see(reply, sentMs, receivedMs) {
      const date = Date.parse(reply.headers['date'] ?? '') / 1000;
      if (!Number.isFinite(date)) return;
      const low = date - DATE_OFF_SECONDS - receivedMs / 1000;
      const high = date + 1 + DATE_OFF_SECONDS - sentMs / 1000;
      // Where bounds exclude each other one of the clocks was set: the newest word counts.
      const agrees = seen && low <= most && high >= least;
      least = agrees ? Math.max(least, low) : low;
      most = agrees ? Math.min(most, high) : high;
      seen = true;
    },
    now(localMs = Date.now()) {
      const local = localMs / 1000;
      return { min: Math.floor(local + least), max: Math.floor(local + most) };
    },
  };
}
