import {
  type Envelope,
  type JsonObject,
  open,
  parseStrictJson,
  readCarrier,
} from '@offline-activation/codec';
import { readFooter } from './footer.js';

/** An artifact after steps 1 and 2: it has a structure, and nothing in it is verified. */
export interface Opened {
  /** Text of the envelope, after normalising. */
  readonly text: string;
  readonly envelope: Envelope;
  readonly payload: JsonObject;
  /** The `kid` of the footer, any text; null without a footer. */
  readonly kid: string | null;
}

/**
 * Steps 1 and 2 of reading, size and structure: finds the envelope in its carrier and takes it apart.
 *
 * @throws {@link ProtocolError} `too-large`, `malformed`, `version-unsupported`.
 * @spec 3.5, step 1 and 2
 */
export function openArtifact(carrier: Uint8Array | string): Opened {
  const { token: text } = readCarrier(carrier);
  const envelope = open(text);
  const payload = parseStrictJson(envelope.payload);
  const kid = readFooter(envelope.footer, payload['kind']);
  return { text, envelope, payload, kid };
}
