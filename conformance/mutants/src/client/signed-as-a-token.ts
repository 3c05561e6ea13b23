import { encodeCanonicalJson, implicitAssertion, seal } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/signed-as-a-token',
  fails: ['ENV-1'],
  bug: 'One assertion serves everything that is signed: what a machine signs could be taken for what an issuer has.',
  replaces: {
    '@offline-activation/signer/dist/sign.js': () => ({
      async signClaims(claims, { footer, sign }) {
        const payload = encodeCanonicalJson(claims);
        return {
          claims,
          envelope: await seal({ payload, footer, assertion: implicitAssertion('token') }, { sign }),
        };
      },
    }),
  },
};
