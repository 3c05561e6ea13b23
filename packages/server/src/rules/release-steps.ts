import type { ErrorCode } from '@offline-activation/protocol';

/** What a release on the portal is decided by. @spec 10.3 */
export interface ReleaseFacts {
  /** Whether something of the activation's key is outstanding. */
  readonly held: boolean;
  /** Whether now is before `unlockAt`. */
  readonly locked: boolean;
  readonly ending: boolean;
  /** Whether time alone ends all outstanding tokens of the key. */
  readonly lapses: boolean;
  /** Whether the policy allows forced releases. */
  readonly forcedAllowed: boolean;
  /** Whether `forcedReleaseBudget` is left. */
  readonly budgetLeft: boolean;
}

/** What a step of a release results in. */
export type ReleaseOutcome =
  | { readonly does: 'lapse' | 'keep-ending' | 'end' | 'force' }
  | { readonly does: 'refuse'; readonly code: ErrorCode };

/** One step: when it fits, and what it results in. */
export interface ReleaseStep {
  readonly step: number;
  fits(facts: ReleaseFacts): boolean;
  readonly outcome: ReleaseOutcome;
}

const refuse = (code: ErrorCode): ReleaseOutcome => ({ does: 'refuse', code });

/**
 * The steps of a release on the portal, after the person's activation was found: the first that fits.
 *
 * @spec 10.3 (REL-1)
 */
export const releaseSteps: readonly ReleaseStep[] = [
  { step: 2, fits: (f) => !f.held, outcome: { does: 'lapse' } },
  { step: 3, fits: (f) => f.locked, outcome: refuse('device-locked') },
  { step: 4, fits: (f) => f.ending, outcome: { does: 'keep-ending' } },
  { step: 5, fits: (f) => f.lapses, outcome: { does: 'end' } },
  { step: 6, fits: (f) => !f.forcedAllowed, outcome: refuse('token-outstanding') },
  { step: 7, fits: (f) => !f.budgetLeft, outcome: refuse('reissue-limit-reached') },
  { step: 8, fits: () => true, outcome: { does: 'force' } },
];
