import type { ActivationView } from '@offline-activation/protocol';

/** A token and what it is for. @spec 11.4 */
export interface TokenAnswer {
  /** Text of the envelope. */
  readonly token: string;
  readonly activation: ActivationView;
  readonly product: string;
  /** Whether a new seat was given. */
  readonly created: boolean;
}
