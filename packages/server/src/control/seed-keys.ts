import { type Ed25519, encodeSecretKey, generateKeyPair, type RandomSource } from '@offline-activation/keys';
import { ProtocolError, type IssuerKey as StatedKey } from '@offline-activation/protocol';
import { issuerKeyFrom } from '../issuer-key.js';
import type { IssuerKey } from '../parts.js';
import { bodyFault } from './body-fault.js';

/**
 * Makes the issuer keys of a world as its seed or a command states them.
 *
 * @param stated - Newest first.
 * @throws {@link ProtocolError} `malformed` with the pointer of a text that is no secret key.
 * @spec 13.2
 */
export function issuerKeysFrom(stated: readonly StatedKey[], ed25519: Ed25519): Promise<IssuerKey[]> {
  return Promise.all(
    stated.map(async ({ secret, status }, index) => {
      try {
        return await issuerKeyFrom(secret, status, ed25519);
      } catch (error) {
        throw ProtocolError.is(error) ? bodyFault(`/issuerKeys/${index}/secret`) : error;
      }
    }),
  );
}

/** The one active key of a world whose seed states none. */
export async function madeIssuerKey(random: RandomSource, ed25519: Ed25519): Promise<IssuerKey> {
  const { secretKey } = await generateKeyPair(random, ed25519);
  return issuerKeyFrom(encodeSecretKey(secretKey), 'active', ed25519);
}
