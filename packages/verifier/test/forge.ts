import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { encodePublicKey, keyIdOf } from '@offline-activation/keys';

/** What a forged artifact is made of: nothing is checked, so that wrong things can be written. */
export interface Draft {
  payload: Record<string, unknown>;
  /** Bytes of the payload, where they are not to be JSON of `payload`. */
  payloadText: ((json: string) => string | Uint8Array) | null;
  /** Text of the footer; empty for none. */
  footer: string;
  assertion: string;
  key: ForgedKey;
  /** Changes the 64 bytes. */
  signature: (bytes: Buffer) => Uint8Array;
  /** Changes the finished envelope, or wraps it. */
  carrier: (envelope: string) => string;
}

export interface ForgedKey {
  readonly privateKey: ReturnType<typeof createPrivateKey>;
  readonly publicKey: Uint8Array;
  readonly text: string;
  readonly kid: string;
}

/** A key pair derived from a name. */
export function keyOf(name: string): ForgedKey {
  const seed = createHash('sha256').update(name).digest();
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const privateKey = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12),
  );
  return { privateKey, publicKey, text: encodePublicKey(publicKey), kid: keyIdOf(publicKey) };
}

/** Writes a draft as what a reader is given. */
export function forge(draft: Draft): string {
  const json = JSON.stringify(draft.payload);
  const payload = Buffer.from(draft.payloadText === null ? json : draft.payloadText(json));
  const footer = Buffer.from(draft.footer);
  const pieces = [Buffer.from('v4.public.'), payload, footer, Buffer.from(draft.assertion)];
  const length = (n: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(n));
    return bytes;
  };
  const encoded = Buffer.concat([length(4), ...pieces.flatMap((piece) => [length(piece.length), piece])]);
  const signature = draft.signature(sign(null, encoded, draft.key.privateKey));
  const body = Buffer.concat([payload, signature]).toString('base64url');
  const tail = footer.length === 0 ? '' : `.${footer.toString('base64url')}`;
  return draft.carrier(`v4.public.${body}${tail}`);
}
