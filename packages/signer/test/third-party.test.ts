import { encodePublicKey } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { ARTIFACT_KINDS } from '@offline-activation/protocol';
import { PublicProtocol } from 'paseto';
import { ImportPublicKeyFactory, VerifyFactory } from 'paseto/v4/public';
import { expect, test } from 'vitest';
import { issuerSigner, signReceipt, signToken } from '../src/issuer/index.js';
import { machineSigner, signDeactivation, signMachineCode } from '../src/machine/index.js';
import { deactivation, issuer, issuerKid, machine, machineCode, receipt, token } from './claims.js';

const third = new PublicProtocol(ImportPublicKeyFactory, VerifyFactory);
const byMachine = machineSigner(machine.secretKey, ed25519);
const byIssuer = issuerSigner(issuer.secretKey, ed25519);
const signed = {
  'machine-code': await signMachineCode(machineCode, byMachine),
  deactivation: await signDeactivation(deactivation, byMachine),
  token: await signToken(token, byIssuer),
  receipt: await signReceipt(receipt, byIssuer),
};
const bytes = (text: string) => new TextEncoder().encode(text);

test.each(ARTIFACT_KINDS)(
  'an independent PASETO library reads our %s, under the assertion of no other kind',
  async (kind) => {
    const byIssuerKey = kind === 'token' || kind === 'receipt';
    const key = await third.ImportPublicKey(
      encodePublicKey(byIssuerKey ? issuer.publicKey : machine.publicKey),
    );
    const { claims, envelope } = signed[kind];
    // Their rule is that tokens expire; ours may not.
    const options = { allowNonExpiring: true, now: new Date('2026-03-01T09:30:00Z') };

    for (const other of ARTIFACT_KINDS) {
      const reading = third.Verify(key, envelope, { ...options, implicitAssertion: bytes(`oap/1/${other}`) });
      if (other !== kind) await expect(reading).rejects.toThrow();
      else {
        const footer = byIssuerKey ? `{"kid":"${issuerKid}"}` : '';
        await expect(reading).resolves.toEqual({ claims, footer: bytes(footer) });
      }
    }
    await expect(third.Verify(key, envelope, options)).rejects.toThrow();
  },
);
