import {
  type Carried,
  type Envelope,
  type JsonObject,
  open,
  parseStrictJson,
  readCarrier,
} from '@offline-activation/codec';
import { ARTIFACT_KINDS, type ArtifactKind, ProtocolError } from '@offline-activation/protocol';

/** As much of an artifact as could be taken apart; nothing in it is verified. */
export interface Anatomy {
  readonly carried?: Carried;
  readonly envelope?: Envelope;
  readonly payload?: JsonObject;
  /** The payload's kind, where it is one of the protocol's. */
  readonly kind?: ArtifactKind;
}

/** Takes apart whatever was pasted or dropped, as far as that goes. Why it goes no further is for the reader to say. */
export function takeApart(content: Uint8Array | string): Anatomy {
  const found: { -readonly [Name in keyof Anatomy]: Anatomy[Name] } = {};
  try {
    found.carried = readCarrier(content);
    found.envelope = open(found.carried.token);
    found.payload = parseStrictJson(found.envelope.payload);
    const named = found.payload['kind'];
    const kind = ARTIFACT_KINDS.find((one) => one === named);
    if (kind !== undefined) found.kind = kind;
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
  }
  return found;
}
