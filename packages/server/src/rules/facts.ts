import type { Verdict } from '@offline-activation/protocol';

/** Everything that the decision table looks at. @spec 9.3 */
export interface Facts {
  /** State of the key's own activation; null: the key is not own. */
  readonly own: 'live' | 'ending' | null;
  readonly answered: boolean;
  /** Whether the own activation's current token is unexpired, its issuer key good and its terms the same. */
  readonly stands: boolean;
  /** Mode of the own activation's current token. */
  readonly mode: 'offline' | 'online' | null;
  readonly ownVerdict: Verdict | null;
  /** Whether the key has an exposure with cause `rekeyed`. */
  readonly rekeyed: boolean;
  /** How many live activations of other keys match. */
  readonly matching: number;
  /** Whether the key of the best of these has an outstanding token. */
  readonly bestHeld: boolean;
  /** How many live activations of other keys are indeterminate. */
  readonly indeterminate: number;
  readonly free: boolean;
  readonly budgetLeft: boolean;
}
