import { encodeBase64Url, generateKeyPair, type KeyId, keyIdOf } from '@offline-activation/keys';
import { ed25519 as native } from '@offline-activation/keys/native';
import type { Component, MachineCode } from '@offline-activation/protocol';
import {
  type MachineSigner,
  machineSigner,
  signDeactivation,
  signMachineCode,
} from '@offline-activation/signer/machine';
import { seededRandom } from '../src/control/seeded-random.js';

/** A digest that stands for a value. */
export const digest = (value: string): string => encodeBase64Url(seededRandom(value)(16));

/** The components of the profile `text-3-seats`. */
const FULL = [
  'hw.smbios-uuid.1',
  'hw.board-serial.1',
  'hw.disk-serial.1',
  'hw.cpu.1',
  'net.mac.1',
  'os.install-id.1',
];

/** The facts of a machine: its components by name, each with a value. */
export type Facts = Readonly<Record<string, string>>;

export const factsOf = (body: string): Facts =>
  Object.fromEntries(FULL.map((name) => [name, `${body} ${name}`]));

export const componentsOf = (facts: Facts): Component[] =>
  Object.entries(facts).map(([name, value]) => ({ name, digest: digest(value) }));

/** What a code says beside what its machine knows. */
export type Asking = Partial<Pick<MachineCode, 'aud' | 'accepts' | 'challenge' | 'holds' | 'jti' | 'iat'>> & {
  readonly facts?: Facts;
  readonly label?: string;
};

/** A machine with its key, as a test sees it. */
export interface Machine {
  readonly kid: KeyId;
  readonly signer: MachineSigner;
  readonly facts: Facts;
  code(asking?: Asking): Promise<string>;
  deactivation(facts?: Facts | null): Promise<string>;
}

/**
 * Makes a machine.
 *
 * @param name - Names its key; machines of one name have the same key.
 * @param body - Names its hardware.
 */
export async function machineOf(name: string, accepts: readonly string[], body = name): Promise<Machine> {
  const random = seededRandom(`machine ${name}`);
  const { publicKey, secretKey } = await generateKeyPair(random, native);
  const signer = machineSigner(secretKey, native);
  const facts = factsOf(body);
  return {
    kid: keyIdOf(publicKey),
    signer,
    facts,
    async code({ facts: now = facts, label, ...asking } = {}) {
      const signed = await signMachineCode(
        {
          iat: '2026-03-01T09:30:00Z',
          aud: 'example-editor',
          app: { version: '1.0' },
          accepts: [...accepts],
          ...asking,
          machine: {
            platform: 'linux',
            ...(label !== undefined && { label }),
            fingerprint: { scheme: 'oap-fp-1', components: componentsOf(now) },
          },
        },
        signer,
        random,
      );
      return signed.envelope;
    },
    async deactivation(now = facts) {
      const fingerprint =
        now === null ? {} : { fingerprint: { scheme: 'oap-fp-1', components: componentsOf(now) } };
      const signed = await signDeactivation(
        { iat: '2026-03-01T09:30:00Z', aud: 'example-editor', machine: fingerprint },
        signer,
        random,
      );
      return signed.envelope;
    },
  };
}
