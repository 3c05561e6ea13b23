import type { Mutant } from '../mutant.js';

/** Of each issuer key that signed, the newest active one of its server then. */
const newest = new Map<string, string>();

export const mutant: Mutant = {
  id: 'server/footer-names-another-key',
  fails: ['ENV-3'],
  bug: 'The footer names the newest key whichever signed, so an application that was not updated is given a file that no key of it opens.',
  replaces: {
    '@offline-activation/server/dist/rules/signing-key.js': ({ signingKey }) => ({
      signingKey(keys, accepts) {
        const key = signingKey(keys, accepts);
        if (key !== undefined)
          newest.set(key.kid, keys.find(({ status }) => status === 'active')?.kid ?? key.kid);
        return key;
      },
    }),
    '@offline-activation/signer/dist/issuer-footer.js': ({ issuerFooter }) => ({
      issuerFooter: (kid) => issuerFooter((newest.get(kid) ?? kid) as typeof kid),
    }),
  },
};
