import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/manual-activation-not-offered',
  fails: ['TELL-3'],
  bug: 'Without network the client offers to try again, and not what works without network.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf(error) {
        const refusal = refusalOf(error);
        return error.stage === 'transport' ? { ...refusal, offers: [] } : refusal;
      },
    }),
  },
};
