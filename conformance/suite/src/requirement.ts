/** Permanent id of a sentence of the specification, as `SEAT-4`. */
export type Id = `${string}-${number}`;

/** What a test needs of its target beyond ordinary requests. @spec 1.1 */
export type Cap =
  | 'clock'
  | 'seed'
  | 'outbox'
  | 'ledger'
  | 'keys'
  | 'restart'
  | 'socket'
  | `feature:${string}`;
