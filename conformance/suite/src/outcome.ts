import type { Id } from './requirement.js';

/** A requirement that the implementation under test was seen to break. */
export class Breach extends Error {
  override readonly name = 'Breach';
  constructor(
    readonly id: Id,
    readonly expected: unknown,
    readonly got: unknown,
    /** What was looked at, as `token.claims.exp`; empty for the answer as a whole. */
    readonly at = '',
  ) {
    super(`${id}: ${at || 'the answer'} is not as required`);
  }
}

/** Arranging failed: a requirement that this case is not about was broken on the way. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
  constructor(
    readonly by: Id,
    readonly expected: unknown,
    readonly got: unknown,
    readonly at = '',
  ) {
    super(`blocked by ${by}`);
  }
}

/** Nothing could be measured: the target is dead, hangs, or its control interface broke. */
export class Unmeasured extends Error {
  override readonly name = 'Unmeasured';
}

/** The target does not offer what the case needs; said by a target while arranging. */
export class Untestable extends Error {
  override readonly name = 'Untestable';
}

/** A bug of the suite: an undeclared id was asserted, or a message of ours broke a schema. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError';
}
