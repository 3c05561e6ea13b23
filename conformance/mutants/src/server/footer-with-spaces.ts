import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/footer-with-spaces',
  fails: ['ENV-3'],
  bug: 'The footer is written by the platform with spaces in it, so a client that compares it byte for byte knows no key.',
  replaces: {
    '@offline-activation/signer/dist/issuer-footer.js': () => ({
      issuerFooter: (kid) => new TextEncoder().encode(JSON.stringify({ kid }, null, 1)),
    }),
  },
};
