import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/content-coding-ignored',
  fails: ['HTTP-13'],
  bug: 'A body that says how it is coded is read as if it were not: what was compressed is answered as broken JSON.',
  replaces: {
    '@offline-activation/server/dist/http/content-coding.js': () => ({ isCoded: () => false }),
  },
};
