import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/never-created',
  fails: ['ACT-3'],
  bug: 'Every answer is 200: nobody can tell a new seat from a repeat.',
  replaces: {
    '@offline-activation/server/dist/http/token-answer.js': ({ tokenAnswer }) => ({
      tokenAnswer: (answer, type) => tokenAnswer({ ...answer, created: false }, type),
    }),
  },
};
