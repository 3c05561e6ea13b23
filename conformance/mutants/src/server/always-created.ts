import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/always-created',
  fails: ['ACT-3', 'CHK-1'],
  bug: 'Every answer is 201: a program that counts seats by status counts a repeat as a new one.',
  replaces: {
    '@offline-activation/server/dist/http/token-answer.js': ({ tokenAnswer }) => ({
      tokenAnswer: (answer, type) => tokenAnswer({ ...answer, created: true }, type),
    }),
  },
};
