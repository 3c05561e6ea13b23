import type { ReleaseClass } from '@offline-activation/protocol';

/** What a deactivation's class is decided by. @spec 6.2 */
export interface DeactivationFacts {
  readonly proved: boolean;
  /** Whether the key has an activation that is live or ending. */
  readonly current: boolean;
  /** Whether something of the key is outstanding under that license. */
  readonly held: boolean;
  /** Whether a forced release of it is possible now. */
  readonly forceable: boolean;
}

/**
 * Decides what a deactivation brings about.
 *
 * @spec 6.2, steps 2 to 6 (DEACT-13, DEACT-15 to DEACT-18)
 */
export function releaseClassOf({ proved, current, held, forceable }: DeactivationFacts): ReleaseClass {
  // Step 2.
  if (proved) return 'proved';
  // Step 3.
  if (!current) return 'none';
  // Step 4.
  if (!held) return 'lapsed';
  // Steps 5 and 6.
  return forceable ? 'forced' : 'ending';
}
