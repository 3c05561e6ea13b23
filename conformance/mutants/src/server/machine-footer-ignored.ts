import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/machine-footer-ignored',
  fails: ['ENV-5'],
  bug: 'A footer that a machine-signed artifact must not have is passed over, and becomes a place for claims of nobody’s.',
  replaces: {
    '@offline-activation/verifier/dist/footer.js': ({ readFooter }) => ({
      readFooter: (footer, kind) =>
        kind === 'machine-code' || kind === 'deactivation' ? null : readFooter(footer, kind),
    }),
  },
};
