/**
 * The reference license server: a function from `Request` to `Response`.
 *
 * Make one with {@link createServer}; {@link createControl} makes worlds for tests, each with a server of its own. It is
 * a reference for tests, and keeps everything in memory unless it is given another {@link Store}. Listening on a port is
 * in `@offline-activation/server/node`.
 *
 * @packageDocumentation
 */
export { type Control, type ControlOptions, createControl } from './control/control.js';
export { issuerKeyFrom } from './issuer-key.js';
export { type LicenseFrom, licenseFrom } from './license-from.js';
export { type MemoryOutbox, memoryOutbox } from './outbox.js';
export type { Clock, IssuerKey, MailPort } from './parts.js';
export type { Book } from './rules/book.js';
export type { ChallengeRecord } from './rules/challenge.js';
export type { LicenseRecord } from './rules/license-record.js';
export {
  type Connection,
  createServer,
  type Fetch,
  type LicenseServer,
  type ServerOptions,
} from './server.js';
export { memoryStore } from './store/memory-store.js';
export type { Reader, Scope, Store, Transaction } from './store/port.js';
export type {
  CollectionName,
  Collections,
  MachineKeyRecord,
  PortalLinkRecord,
  PortalSessionRecord,
  ReceiptRecord,
} from './store/records.js';
