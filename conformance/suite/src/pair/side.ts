import { Breach } from '../outcome.js';
import type { Id } from '../requirement.js';

/** One of the two ends of a pair. */
export type Side = 'client' | 'server';

/** A requirement that one end of a pair was seen to break. */
export class SidedBreach extends Breach {
  constructor(
    readonly side: Side,
    id: Id,
    expected: unknown,
    got: unknown,
    at = '',
  ) {
    super(id, expected, got, at);
  }
}

/** Runs work that only one end takes part in: whatever is broken in it, that end has broken. */
export async function blaming<A>(side: Side, work: () => Promise<A>): Promise<A> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Breach) || error instanceof SidedBreach) throw error;
    throw new SidedBreach(side, error.id, error.expected, error.got, error.at);
  }
}
