import { type JsonObject, open, parseStrictJson, readCarrier } from '@offline-activation/codec';
import { ARTIFACT_KINDS, type ArtifactKind, ProtocolError } from '@offline-activation/protocol';
import { bad, type Check, STEPS, unchecked } from './check.js';
import { checksOf } from './checks.js';

/** What was found in a carrier: as much as could be read, and what can be said of it. */
export interface Inspection {
  /** How it travelled; absent where no envelope was found. */
  readonly carrier?: {
    readonly form: 'xml' | 'text';
    readonly encoding: string | null;
    readonly characters: number;
  };
  /** The payload's kind, if it is one of the protocol's. */
  readonly kind?: ArtifactKind;
  /** The payload as it is, verified or not. */
  readonly payload?: JsonObject;
  /** The footer as it is: whom an issuer-signed artifact says it is signed by. */
  readonly footer?: string;
  readonly checks: readonly Check[];
}

/**
 * Reads whatever carrier the bytes are, and checks what can be checked.
 *
 * @param issuerKey - `k4.public.` text to judge an issuer's signature with.
 */
export async function inspect(content: Uint8Array, issuerKey?: string): Promise<Inspection> {
  const found: { -readonly [Member in keyof Inspection]: Inspection[Member] } = { checks: [] };
  try {
    const { token, form, encoding } = readCarrier(content);
    found.carrier = { form, encoding, characters: token.length };
    const { payload, footer } = open(token);
    if (footer.length > 0) found.footer = new TextDecoder().decode(footer);
    found.payload = parseStrictJson(payload);
    const named = found.payload['kind'];
    const kind = ARTIFACT_KINDS.find((name) => name === named);
    if (kind === undefined) return { ...found, checks: unknownKind(named) };
    return { ...found, kind, checks: await checksOf(kind, found.payload, token, issuerKey) };
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    return { ...found, checks: [bad('structure', error)] };
  }
}

function unknownKind(named: unknown): readonly Check[] {
  const code = typeof named === 'string' ? 'wrong-kind' : 'malformed';
  const says =
    typeof named === 'string'
      ? `${code}: no artifact has the kind ${JSON.stringify(named)}`
      : `${code}: no kind`;
  return [
    { step: 'kind', verdict: 'bad', says, code },
    ...STEPS.slice(2).map((step) => unchecked(step, 'because of the kind')),
  ];
}
