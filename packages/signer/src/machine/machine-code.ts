import { encodePublicKey, type RandomSource } from '@offline-activation/keys';
import type { MachineCode } from '@offline-activation/protocol';
import { jtiOf } from '../jti.js';
import { machineFooter } from '../machine-footer.js';
import { signClaims } from '../sign.js';
import type { Signed } from '../signed.js';
import type { MachineSigner } from './machine-signer.js';

/** What a machine code says, without what the signer adds: `kind`, `ver`, `machine.key`, and `jti` where it is drawn. */
export type MachineCodeClaims = Omit<MachineCode, 'kind' | 'ver' | 'jti' | 'machine'> & {
  readonly jti?: string;
  readonly machine: Omit<MachineCode['machine'], 'key'>;
};

/**
 * Signs a machine code with the machine key, which it names.
 *
 * @param random - Where `jti` comes from if the claims have none.
 * @throws TypeError for claims that break the schema, or without both `jti` and random source.
 * @throws {@link ProtocolError} `too-large` for an envelope of more than 8,192 characters.
 * @spec 4 (CODE-1)
 */
export function signMachineCode(
  claims: MachineCodeClaims,
  signer: MachineSigner,
  random?: RandomSource,
): Promise<Signed<MachineCode>> {
  const machine = { ...claims.machine, key: encodePublicKey(signer.publicKey) };
  const jti = jtiOf(claims.jti, random);
  return signClaims(
    { ...claims, kind: 'machine-code', ver: 1, jti, machine },
    { footer: machineFooter(), sign: (bytes) => signer.sign(bytes) },
  );
}
