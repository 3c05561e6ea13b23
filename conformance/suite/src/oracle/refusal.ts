/** The stage at which each reading error arises, in the order in which a reader meets them. @spec 3.5 */
export const STAGE_OF = {
  'too-large': 'size',
  malformed: 'structure',
  'wrong-kind': 'kind',
  'version-unsupported': 'version',
  'key-unknown': 'key',
  'key-revoked': 'key',
  'signature-invalid': 'signature',
  'claims-invalid': 'claims',
  'extension-unsupported': 'claims',
  'product-mismatch': 'product',
  'machine-key-mismatch': 'machine-key',
  'machine-mismatch': 'fingerprint',
  'machine-indeterminate': 'fingerprint',
  'generation-superseded': 'generation',
} as const;

/** Error code that reading can end with. @spec 3.5 */
export type ReadingCode = keyof typeof STAGE_OF;
/** Step of reading, as errors name it. @spec 3.5 */
export type Stage = (typeof STAGE_OF)[ReadingCode];

/** Why an artifact is refused. `reason` is the oracle's own word, for people; implementations need not share it. */
export interface Refusal {
  readonly ok: false;
  readonly code: ReadingCode;
  readonly stage: Stage;
  readonly reason: string;
  /** Facts that an error answer has to name, such as `expected` and `got` of `wrong-kind`. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** A refusal with the stage that belongs to its code. */
export function refuse(code: ReadingCode, reason: string, details: Refusal['details'] = {}): Refusal {
  return { ok: false, code, stage: STAGE_OF[code], reason, details };
}

/** What `reason` of a `malformed` answer may say. @spec 12.1 */
export type MalformedReason =
  | 'empty'
  | 'binary'
  | 'html'
  | 'xml'
  | 'no-token'
  | 'ambiguous'
  | 'base64url'
  | 'json'
  | 'footer'
  | 'body';

/** A `malformed` refusal: `reason` is the registered word, `why` the oracle's own where it says more. */
export function malformed(reason: MalformedReason, why: string = reason): Refusal {
  return refuse('malformed', why, { reason });
}
