import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-from-the-first-lease',
  fails: ['LOCK-1'],
  bug: 'A machine that was online first is locked from its activation on, not from the first token that can be carried away: after half a year online its seat can be released on the day on which it goes offline (D12).',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned(seated, plan) {
        const { activation, book } = seated;
        const before = book.tokens.filter(({ activationId }) => activationId === activation.id);
        const isOnlineOnly = before.every(({ mode, kid }) => mode === 'online' && kid === activation.kid);
        return planned(seated, isOnlineOnly ? { ...plan, now: activation.createdAt } : plan);
      },
    }),
  },
};
