import { encodeCanonicalJson, implicitAssertion, seal } from '@offline-activation/codec';
import type { ArtifactKind } from '@offline-activation/protocol';
import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

type Signing = Parameters<Modules['@offline-activation/signer/dist/sign.js']['signClaims']>[1];

function signedAs(kind: ArtifactKind, claims: object, { footer, sign }: Signing): Promise<string> {
  return seal({ payload: encodeCanonicalJson(claims), footer, assertion: implicitAssertion(kind) }, { sign });
}

export const mutant: Mutant = {
  id: 'server/token-signed-as-receipt',
  fails: ['ENV-1', 'TOK-1'],
  bug: 'Tokens are signed under the assertion of another kind: no client takes one.',
  replaces: {
    '@offline-activation/signer/dist/sign.js': ({ signClaims }) => ({
      signClaims: async (claims, signing) =>
        claims.kind === 'token'
          ? { claims, envelope: await signedAs('receipt', claims, signing) }
          : signClaims(claims, signing),
    }),
  },
};
