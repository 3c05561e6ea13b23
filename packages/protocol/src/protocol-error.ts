import type { ErrorCode, ErrorStage } from './error-code.js';

/** Registered symbol, so that an error is recognised across copies and versions of this package. */
const MARKER = Symbol.for('offline-activation.protocol-error');

/** Only short lower-case words go into a message: details may hold values that must not be printed. */
const PRINTABLE_REASON = /^[a-z0-9-]{1,40}$/;

/**
 * The one error that the protocol's packages throw for input they refuse.
 *
 * The message is made of the code, the stage and, if `details.reason` is a plain word, that word; it never
 * contains input. Bugs of the caller are `TypeError` instead.
 *
 * @spec 12
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  /** Stable code of the error registry. */
  readonly code: ErrorCode;
  /** Where reading or answering stopped. */
  readonly stage: ErrorStage;
  /** What a person or program needs to act on the error; members depend on the code. */
  readonly details: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    stage: ErrorStage,
    details: Record<string, unknown> = {},
    options: { readonly cause?: unknown } = {},
  ) {
    super(messageOf(code, stage, details), options);
    this.code = code;
    this.stage = stage;
    this.details = details;
    Object.defineProperty(this, MARKER, { value: true });
  }

  /** Tells whether a value is a protocol error, whichever copy of this package made it. */
  static is(e: unknown): e is ProtocolError {
    return typeof e === 'object' && e !== null && (e as Record<symbol, unknown>)[MARKER] === true;
  }
}

function messageOf(code: ErrorCode, stage: ErrorStage, details: Record<string, unknown>): string {
  const { reason } = details;
  const printable = typeof reason === 'string' && PRINTABLE_REASON.test(reason);
  return printable ? `${code} (${stage}: ${reason})` : `${code} (${stage})`;
}
