import { type MalformedReason, ProtocolError } from '@offline-activation/protocol';

/** What exactly is wrong with JSON: `details.fault` with the reason `json`. */
export type JsonFault =
  | 'utf-8'
  | 'bom'
  | 'leading'
  | 'trailing'
  | 'syntax'
  | 'surrogate'
  | 'number'
  | 'member-name'
  | 'duplicate-member'
  | 'depth'
  | 'not-an-object';

/** What exactly is wrong with a file in XML: `details.fault` with the reason `xml`. */
export type XmlFault = 'not-well-formed' | 'doctype' | 'namespace' | 'token-element' | 'token-content';

/** More about a fault, for whoever looks for it. Never input. */
interface Details {
  readonly fault?: JsonFault | XmlFault;
  readonly offset?: number;
  readonly line?: number;
  readonly column?: number;
}

/** Makes a `malformed` error. @internal */
export function malformed(reason: MalformedReason, details: Details = {}): ProtocolError {
  return new ProtocolError('malformed', 'structure', { reason, ...details });
}

/** Makes a `too-large` error. @internal */
export function tooLarge(limit: number, size: number): ProtocolError {
  return new ProtocolError('too-large', 'size', { limit, size });
}
