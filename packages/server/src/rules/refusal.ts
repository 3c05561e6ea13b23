import { ERRORS, type ErrorCode, ProtocolError } from '@offline-activation/protocol';

/** Makes the error of a code at its registered stage. */
export function refusal(code: ErrorCode, details: Record<string, unknown> = {}): ProtocolError {
  return new ProtocolError(code, ERRORS[code].stage, details);
}
