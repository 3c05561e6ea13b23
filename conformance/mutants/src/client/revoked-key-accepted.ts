import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/revoked-key-accepted',
  fails: ['KEY-2'],
  bug: 'Nobody looks at the status of an issuer key: what was signed with a stolen one stays good after every update.',
  replaces: {
    '@offline-activation/verifier/dist/issuer-key.js': ({ issuerKeyOf }) => ({
      issuerKeyOf(kid, trust) {
        const key = kid === null ? undefined : trust.find(kid);
        return key?.status === 'revoked' ? key : issuerKeyOf(kid, trust);
      },
    }),
  },
};
