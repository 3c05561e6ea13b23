import {
  decodeBase64Url,
  encodeSecretKey,
  generateKeyPair,
  type KeyId,
  keyIdOf,
  parseSecretKey,
  SEED_BYTES,
  type SecretKeyText,
} from '@offline-activation/keys';
import { type MachineSigner, machineSigner } from '@offline-activation/signer/machine';
import type { ClientOptions } from '../inputs.js';
import type { StoredState } from '../state/stored-state.js';

/** Makes a machine key. It is to be stored before anything that it signs is shown. @spec 3.4 (KEY-4), 16.3 (ASK-1) */
export async function newMachineKey({ random, ed25519 }: ClientOptions): Promise<SecretKeyText> {
  return encodeSecretKey((await generateKeyPair(random, ed25519)).secretKey);
}

/** Answers the id of the present machine key; null where there is none. */
export function machineKidOf({ machineKey }: StoredState): KeyId | null {
  const bytes = machineKey === null ? null : decodeBase64Url(machineKey.slice('k4.secret.'.length));
  return bytes === null ? null : keyIdOf(bytes.slice(SEED_BYTES));
}

/** Signs with a machine key. */
export async function signerOf(key: SecretKeyText, { ed25519 }: ClientOptions): Promise<MachineSigner> {
  return machineSigner(await parseSecretKey(key, ed25519), ed25519);
}
