import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unlock-time-untold',
  fails: ['TELL-4'],
  bug: 'Until when the seat is locked stands in the token, and nowhere else: people ask the vendor again and again (D15).',
  replaces: {
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf(...given) {
        const { token, ...status } = statusOf(...given);
        if (token === undefined) return status;
        const { unlockAt: _, ...rest } = token;
        return { ...status, token: rest };
      },
    }),
  },
};
