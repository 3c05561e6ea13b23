/**
 * Reference client of the Offline Activation Protocol.
 *
 * An application calls {@link openClient} with what it is built with and what it finds; {@link Client} has everything a
 * person can ask for. The clock, the machine's facts, storage and randomness come from outside; nothing here needs Node.
 * State in files is in `@offline-activation/client/node`, the collectors of facts in
 * `@offline-activation/client/collect`.
 *
 * @packageDocumentation
 */
export {
  type Call,
  type Client,
  type DeactivateRequest,
  type LoadRequest,
  openClient,
} from './client.js';
export type { PendingCodeRequest } from './code/pending-code.js';
export type { ClientOptions } from './inputs.js';
export type { ActivateRequest } from './online/activate.js';
export type { CheckInResult } from './online/check-in.js';
export type { DeactivateResult } from './online/deactivate.js';
export type { Fetch, Storage } from './ports.js';
export { type Refusal, refusalOf } from './refusal.js';
export type { SaveRequest } from './save.js';
export type { Status } from './status/status.js';
export { storageUnwritable } from './storage-error.js';
