import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/refusal-without-its-parts',
  fails: ['MATCH-2', 'TELL-1'],
  bug: 'With a machine that is another, what a refusal is about is left out: nobody can tell a new disk from the wrong file.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf(error) {
        const whole = refusalOf(error);
        const { components: _, ...refusal } = whole;
        return error.details['comparison'] !== undefined && error.stage === 'fingerprint' ? refusal : whole;
      },
    }),
  },
};
