import { encodePublicKey, type RandomSource } from '@offline-activation/keys';
import type { Deactivation } from '@offline-activation/protocol';
import { jtiOf } from '../jti.js';
import { machineFooter } from '../machine-footer.js';
import { signClaims } from '../sign.js';
import type { Signed } from '../signed.js';
import type { MachineSigner } from './machine-signer.js';

/** What a deactivation says, without what the signer adds: `kind`, `ver`, `machine.key`, and `jti` where it is drawn. */
export type DeactivationClaims = Omit<Deactivation, 'kind' | 'ver' | 'jti' | 'machine'> & {
  readonly jti?: string;
  readonly machine?: Omit<Deactivation['machine'], 'key'>;
};

/**
 * Signs a deactivation with the machine key, which it names. Destroying the key is up to the caller.
 *
 * @param random - Where `jti` comes from if the claims have none.
 * @throws TypeError for claims that break the schema, or without both `jti` and random source.
 * @throws {@link ProtocolError} `too-large` for an envelope of more than 8,192 characters.
 * @spec 6.1
 */
export function signDeactivation(
  claims: DeactivationClaims,
  signer: MachineSigner,
  random?: RandomSource,
): Promise<Signed<Deactivation>> {
  const machine = { ...claims.machine, key: encodePublicKey(signer.publicKey) };
  const jti = jtiOf(claims.jti, random);
  return signClaims(
    { ...claims, kind: 'deactivation', ver: 1, jti, machine },
    { footer: machineFooter(), sign: (bytes) => signer.sign(bytes) },
  );
}
