import { type KeyId, keyIdOf, parsePublicKey } from '@offline-activation/keys';

/** What an issuer key may still do: `active` and `retired` keys verify, what `revoked` keys signed is refused. */
export type KeyStatus = 'active' | 'retired' | 'revoked';

/** An issuer key that an application was built with. */
export interface TrustAnchor {
  /** The public key as `k4.public.` text. */
  readonly key: string;
  readonly status: KeyStatus;
}

/** An anchor, ready for use. */
export interface TrustedKey {
  readonly kid: KeyId;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly status: KeyStatus;
}

/** The issuer keys that a reader trusts, by key id. Nothing adds to it: not an artifact, a file or the directory. */
export interface TrustStore {
  /** Ids of the keys that verify, in the order of the anchors: what a machine code `accepts`. */
  readonly accepts: readonly KeyId[];
  /** Answers the anchor with this id, revoked ones too. */
  find(kid: string): TrustedKey | undefined;
}

/**
 * Makes the trust store of a reader from the anchors that it was built with.
 *
 * @throws TypeError for text that is no public key, or a key that is listed twice.
 * @spec 3.1 (ENV-8), 3.4
 */
export function trustStore(anchors: readonly TrustAnchor[]): TrustStore {
  const keys = new Map<string, TrustedKey>();
  for (const { key, status } of anchors) {
    const publicKey = publicKeyOf(key);
    const kid = keyIdOf(publicKey);
    if (keys.has(kid)) throw new TypeError('an issuer key is listed twice');
    keys.set(kid, { kid, publicKey, status });
  }
  const verifying = [...keys.values()].filter(({ status }) => status !== 'revoked');
  return { accepts: verifying.map(({ kid }) => kid), find: (kid) => keys.get(kid) };
}

function publicKeyOf(text: string): Uint8Array {
  try {
    return parsePublicKey(text);
  } catch (cause) {
    throw new TypeError('an issuer key is no k4.public text', { cause });
  }
}
