import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unlock-at-null',
  fails: ['HTTP-30'],
  bug: 'A view without lock says `"unlockAt": null`, and a client that reads a time there shows 1970.',
  replaces: {
    '@offline-activation/server/dist/http/token-answer.js': ({ tokenAnswer }) => ({
      tokenAnswer(answer, type) {
        const activation = { unlockAt: null as unknown as string, ...answer.activation };
        return tokenAnswer({ ...answer, activation }, type);
      },
    }),
  },
};
