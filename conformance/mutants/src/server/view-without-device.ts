import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/view-without-device',
  fails: ['HTTP-30'],
  bug: 'The view does not say which device it is of, and the list that a client shows has rows without a name.',
  replaces: {
    '@offline-activation/server/dist/http/token-answer.js': ({ tokenAnswer }) => ({
      tokenAnswer(answer, type) {
        const { label: _, ...device } = answer.activation.device;
        return tokenAnswer({ ...answer, activation: { ...answer.activation, device } }, type);
      },
    }),
  },
};
