import { readFileSync } from 'node:fs';
import { componentsOf, digestOf } from '@offline-activation/fingerprint';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import { describe, expect, test } from 'vitest';
import { readDeactivation, readMachineCode, readReceipt, trustStore, verifyToken } from '../src/index.js';

/** A worked example of the specification, made by the signer: what was written is read, byte for byte. */
const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../spec/examples/${name}.json`, import.meta.url), 'utf8'));

const token = example('token');
const { facts } = example('machine-code').inputs;
const product = token.inputs.claims.aud;
const trust = trustStore([{ key: token.steps.publicKey, status: 'active' }]);
const machineKid = example('machine-code').steps.kid;

describe('worked examples', () => {
  test.each([
    ['machine-code', (envelope: string) => readMachineCode(envelope, ed25519)],
    ['deactivation', (envelope: string) => readDeactivation(envelope, ed25519)],
    ['receipt', (envelope: string) => readReceipt(envelope, { trust, product }, ed25519)],
  ])('%s', async (name, read) => {
    const { envelope, inputs, steps } = example(name);
    const got = await read(envelope);
    expect({ ...got.claims }).toEqual(inputs.claims);
    expect(got).toMatchObject({ envelope, kid: steps.kid });
  });

  test('token, as text and as license file, on the machine that asked', async () => {
    const context = { trust, product, machineKid, components: componentsOf(product, facts) };
    for (const carrier of [token.envelope, example('license-file').text]) {
      const got = await verifyToken(carrier, context, ed25519);
      expect({ ...got.claims }).toEqual(token.inputs.claims);
      expect(got).toMatchObject({
        envelope: token.envelope,
        kid: token.steps.kid,
        comparison: { verdict: 'match' },
      });
    }
  });

  test('component digest', () => {
    const { inputs, digest } = example('component-digest');
    expect(digestOf(inputs.product, inputs.name, inputs.value)).toBe(digest);
  });
});
