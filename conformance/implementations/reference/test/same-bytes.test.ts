import { readFileSync } from 'node:fs';
import { parseSecretKey as oracleKeys, signArtifact } from '@offline-activation/conformance/oracle';
import { parseSecretKey } from '@offline-activation/keys';
import { ed25519 as native } from '@offline-activation/keys/native';
import { ed25519 as tweetnacl } from '@offline-activation/keys/tweetnacl';
import type { ArtifactKind } from '@offline-activation/protocol';
import { issuerSigner, signReceipt, signToken } from '@offline-activation/signer/issuer';
import { machineSigner, signDeactivation, signMachineCode } from '@offline-activation/signer/machine';
import { describe, expect, it } from 'vitest';

interface Example {
  readonly inputs: { readonly secretKey: string; readonly claims: Readonly<Record<string, unknown>> };
  readonly envelope: string;
}

const exampleOf = (kind: ArtifactKind): Example =>
  JSON.parse(readFileSync(new URL(`../../../../spec/examples/${kind}.json`, import.meta.url), 'utf8'));

describe.each(['machine-code', 'token', 'deactivation', 'receipt'] as const)('the published %s', (kind) => {
  const { inputs, envelope } = exampleOf(kind);

  it("is what the suite's own issuer writes", () => {
    const keys = oracleKeys(inputs.secretKey);
    if (!keys) throw new Error('the example has no secret key');
    expect(signArtifact(kind, inputs.claims as never, keys).text).toBe(envelope);
  });

  it.each([
    ['native', native],
    ['tweetnacl', tweetnacl],
  ])('is what our signer writes, %s engine', async (_, ed25519) => {
    const secretKey = await parseSecretKey(inputs.secretKey, ed25519);
    const issuer = issuerSigner(secretKey, ed25519);
    const machine = machineSigner(secretKey, ed25519);
    // The claims of the example are whole: what a signer adds is in them, and is added again.
    const claims = inputs.claims as never;
    const sign = {
      'machine-code': () => signMachineCode(claims, machine),
      token: () => signToken(claims, issuer),
      deactivation: () => signDeactivation(claims, machine),
      receipt: () => signReceipt(claims, issuer),
    };
    expect((await sign[kind]()).envelope).toBe(envelope);
  });
});
