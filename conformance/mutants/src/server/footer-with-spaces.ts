import type { Mutant } from '../mutant.js';

const spaced = (footer: Uint8Array): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(footer)), null, 1));

export const mutant: Mutant = {
  id: 'server/footer-with-spaces',
  fails: ['ENV-3'],
  bug: 'The footer is written by the platform with spaces in it, so a client that compares it byte for byte knows no key.',
  replaces: {
    '@offline-activation/signer/dist/issuer-footer.js': ({ issuerFooter }) => ({
      issuerFooter: (kid) => spaced(issuerFooter(kid)),
    }),
  },
};
