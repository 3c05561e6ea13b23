import type { ProtocolError } from '@offline-activation/protocol';
import { refusal } from '../rules/refusal.js';

/** The refusal of a control request whose body cannot be carried out. */
export function bodyFault(pointer: string): ProtocolError {
  return refusal('malformed', { reason: 'body', pointer });
}
