import { PublicProtocol } from 'paseto';
import { ImportPublicKeyFactory, VerifyFactory } from 'paseto/v4/public';
import { describe, expect, it } from 'vitest';
import { openWorld } from './world.js';

const paseto = new PublicProtocol(ImportPublicKeyFactory, VerifyFactory);
const KINDS = ['machine-code', 'token', 'deactivation', 'receipt'];

describe.each(['native', 'tweetnacl'] as const)('an independent PASETO library, %s engine', (engine) => {
  it('reads the tokens and receipts that the server issues, and refuses them under any other kind', async () => {
    const { world, code, deactivation, issuerKey, activate, deactivate, now } = await openWorld(engine);
    const { status, token } = await activate(code);
    const { receipt, releaseClass } = await deactivate(deactivation);
    expect({ status, releaseClass }).toEqual({ status: 201, releaseClass: 'proved' });

    const key = await paseto.ImportPublicKey(issuerKey as `k4.public.${string}`);
    for (const [kind, artifact] of Object.entries({ token, receipt })) {
      const verify = (assertion: string) =>
        paseto.Verify(key, artifact as `v4.public.${string}`, {
          allowNonExpiring: true,
          now: new Date(now),
          implicitAssertion: new TextEncoder().encode(`oap/1/${assertion}`),
        });
      const { claims, footer } = await verify(kind);
      expect(claims).toMatchObject({
        kind,
        ver: 1,
        iss: world.directory.issuer,
        iat: now,
        sub: expect.any(String),
      });
      expect(JSON.parse(new TextDecoder().decode(footer))).toEqual({ kid: world.directory.keys[0]?.kid });
      for (const other of KINDS.filter((name) => name !== kind)) {
        await expect(verify(other)).rejects.toThrow();
      }
    }
    await world.close();
  });
});
