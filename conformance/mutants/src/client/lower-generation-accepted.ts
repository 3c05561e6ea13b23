import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/lower-generation-accepted',
  fails: ['TOK-21'],
  bug: 'Generations are kept and never looked at: the token from before a downgrade can be loaded again.',
  replaces: {
    '@offline-activation/client/dist/token/generations.js': () => ({ generationOf: () => undefined }),
  },
};
