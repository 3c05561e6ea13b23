import {
  decodeBase64Url,
  type Ed25519,
  encodeBase64Url,
  SIGNATURE_BYTES,
  type Signer,
} from '@offline-activation/keys';
import { LIMITS } from '@offline-activation/protocol';
import { malformed, tooLarge } from './malformed.js';
import { pae } from './pae.js';
import { findOtherHeader, HEADER } from './version.js';

/** An envelope taken apart. Nothing in it is verified. */
export interface Envelope {
  /** The signed payload, as it was transported. */
  readonly payload: Uint8Array;
  /** 64 bytes. Never an identifier. */
  readonly signature: Uint8Array;
  /** The signed footer, at most 128 bytes; empty if there is none. */
  readonly footer: Uint8Array;
  /** Answers the bytes that the signature covers under an implicit assertion. */
  signedBytes(assertion: string): Uint8Array;
}

/** What {@link seal} signs. */
export interface Sealable {
  readonly payload: Uint8Array;
  /** At most 128 bytes; none if empty or absent. */
  readonly footer?: Uint8Array;
  /** Signed, but not transported: `oap/1/<kind>`. */
  readonly assertion: string;
}

/**
 * Signs a payload as a PASETO v4.public token.
 *
 * @throws {@link ProtocolError} `too-large` for a token of more than 8,192 characters.
 * @throws TypeError for a footer of more than 128 bytes, or a signer that answers no 64 bytes.
 * @spec 3.1
 */
export async function seal(
  { payload, footer = new Uint8Array(), assertion }: Sealable,
  signer: Pick<Signer, 'sign'>,
): Promise<string> {
  if (footer.length > LIMITS.footerBytesMax) throw new TypeError('footer is too long');
  const size =
    HEADER.length +
    textLength(payload.length + SIGNATURE_BYTES) +
    (footer.length === 0 ? 0 : 1 + textLength(footer.length));
  if (size > LIMITS.envelopeCharsMax) throw tooLarge(LIMITS.envelopeCharsMax, size);
  const signature = await signer.sign(signedBytes(payload, footer, assertion));
  if (signature.length !== SIGNATURE_BYTES) throw new TypeError('signer answered no Ed25519 signature');
  const body = new Uint8Array(payload.length + SIGNATURE_BYTES);
  body.set(payload);
  body.set(signature, payload.length);
  const token = HEADER + encodeBase64Url(body);
  return footer.length === 0 ? token : `${token}.${encodeBase64Url(footer)}`;
}

/**
 * Takes the text of one envelope apart. Does not verify the signature and does not look into payload or footer.
 *
 * @throws {@link ProtocolError} `too-large`, `version-unsupported`, `malformed` (`no-token`, `base64url`, `footer`).
 * @spec 3.1 (ENV-5, ENV-6, ENV-7), 3.5
 */
export function open(text: string): Envelope {
  // Step 1: size.
  if (text.length > LIMITS.envelopeCharsMax) throw tooLarge(LIMITS.envelopeCharsMax, text.length);
  // Step 2: structure. The header first: nothing is known of what stands behind another one.
  if (!text.startsWith(HEADER)) {
    const other = findOtherHeader(text);
    throw other?.index === 0 ? other.error : malformed('no-token');
  }
  // A body and at most one footer, in base64url; a full stop without a footer behind it is no part of an envelope.
  const [body = '', ...footers] = text.slice(HEADER.length).split('.');
  if (footers.length > 1) throw malformed('base64url');
  const [footerText] = footers;
  if (footerText === '') throw malformed('footer');
  const signed = decodeBase64Url(body);
  const footer = decodeBase64Url(footerText ?? '');
  // The last 64 bytes of the body are the signature.
  if (signed === null || footer === null || signed.length < SIGNATURE_BYTES) throw malformed('base64url');
  if (footer.length > LIMITS.footerBytesMax) throw malformed('footer');
  return envelope(signed.slice(0, -SIGNATURE_BYTES), signed.slice(-SIGNATURE_BYTES), footer);
}

/**
 * Tells whether an envelope is signed by a key under an implicit assertion. Pass a strict engine.
 *
 * @spec 3.3
 */
export function verifyEnvelope(
  envelope: Envelope,
  assertion: string,
  publicKey: Uint8Array,
  ed25519: Ed25519,
): Promise<boolean> {
  return ed25519.verify(envelope.signedBytes(assertion), envelope.signature, publicKey);
}

function envelope(payload: Uint8Array, signature: Uint8Array, footer: Uint8Array): Envelope {
  return { payload, signature, footer, signedBytes: (assertion) => signedBytes(payload, footer, assertion) };
}

function signedBytes(payload: Uint8Array, footer: Uint8Array, assertion: string): Uint8Array {
  const utf8 = new TextEncoder();
  return pae([utf8.encode(HEADER), payload, footer, utf8.encode(assertion)]);
}

function textLength(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}
