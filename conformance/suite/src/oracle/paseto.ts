import { fromBase64url, toBase64url } from './base64url.js';
import { concat, utf8 } from './bytes.js';
import { type KeyPair, type SignatureFault, signatureFault, signBytes } from './ed25519.js';

/** Header of the only envelope of the protocol. */
export const HEADER = 'v4.public.';

/** The parts of a `v4.public` token, decoded but not verified. */
export interface Envelope {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly footer: Uint8Array;
}

/** Why a text is not the envelope; `version` is another PASETO header. */
export type EnvelopeFault = 'version' | 'header' | 'parts' | 'base64url' | 'footer-empty' | 'too-short';

/** Pre-authentication encoding: count of pieces, then each length and piece; 64-bit little-endian numbers. */
export function pae(...pieces: Uint8Array[]): Uint8Array {
  const encoded = new Uint8Array(
    pieces.reduce((length, piece) => length + NUMBER_BYTES + piece.length, NUMBER_BYTES),
  );
  const view = new DataView(encoded.buffer);
  // No piece is so long that its length needs the upper half: that stays zero.
  view.setUint32(0, pieces.length, true);
  let at = NUMBER_BYTES;
  for (const piece of pieces) {
    view.setUint32(at, piece.length, true);
    encoded.set(piece, at + NUMBER_BYTES);
    at += NUMBER_BYTES + piece.length;
  }
  return encoded;
}

const NUMBER_BYTES = 8;

/** The bytes that a `v4.public` signature covers. */
export function signedBytes(payload: Uint8Array, footer: Uint8Array, assertion: string): Uint8Array {
  return pae(utf8(HEADER), payload, footer, utf8(assertion));
}

/** Writes the text of an envelope, whatever is in it: the forge uses this too. */
export function writeEnvelope(envelope: Envelope): string {
  const body = HEADER + toBase64url(concat(envelope.payload, envelope.signature));
  return envelope.footer.length > 0 ? `${body}.${toBase64url(envelope.footer)}` : body;
}

/** Signs a payload as `v4.public` with an implicit assertion. */
export function signEnvelope(
  keys: KeyPair,
  payload: Uint8Array,
  assertion: string,
  footer: Uint8Array = new Uint8Array(),
): string {
  const signature = signBytes(keys, signedBytes(payload, footer, assertion));
  return writeEnvelope({ payload, signature, footer });
}

/** Takes a token text apart, or says why it is none. Signature and claims are not looked at. @spec 3.1, 3.5 */
export function parseEnvelope(
  text: string,
): { ok: true; envelope: Envelope } | { ok: false; fault: EnvelopeFault } {
  if (!text.startsWith(HEADER))
    return { ok: false, fault: /^v[0-9]\.[a-z]+\./.test(text) ? 'version' : 'header' };
  const [body, footerText, ...more] = text.slice(HEADER.length).split('.');
  if (body === undefined || more.length > 0) return { ok: false, fault: 'parts' };
  // A dot with nothing after it would be a second spelling of the same token.
  if (footerText === '') return { ok: false, fault: 'footer-empty' };
  const bytes = fromBase64url(body);
  const footer = fromBase64url(footerText ?? '');
  if (!bytes || !footer) return { ok: false, fault: 'base64url' };
  if (bytes.length < 64) return { ok: false, fault: 'too-short' };
  return { ok: true, envelope: { payload: bytes.slice(0, -64), signature: bytes.slice(-64), footer } };
}

/** The first fault of an envelope's signature under a key and an implicit assertion, or undefined. */
export function envelopeFault(
  publicKey: Uint8Array,
  envelope: Envelope,
  assertion: string,
): SignatureFault | undefined {
  const message = signedBytes(envelope.payload, envelope.footer, assertion);
  return signatureFault(publicKey, message, envelope.signature);
}
