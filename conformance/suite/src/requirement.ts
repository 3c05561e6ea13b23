/** Permanent id of a sentence of the specification, as `SEAT-4`. */
export type Id = `${string}-${number}`;

/** What a test needs of its target beyond ordinary requests, or calls. @spec 1.1 @spec 17.2 */
export type Cap =
  | 'clock'
  | 'seed'
  | 'outbox'
  | 'ledger'
  | 'keys'
  | 'restart'
  | 'socket'
  | 'files'
  | 'storage'
  | 'kill'
  | `feature:${string}`;
