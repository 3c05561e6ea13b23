import type { KeyId } from '@offline-activation/keys';
import type { KeyStatus } from '@offline-activation/protocol';

/** What the rules know of an issuer key. Lists of them are newest first. @spec 3.4 */
export interface IssuerKeyState {
  readonly kid: KeyId;
  readonly status: KeyStatus;
}
