import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/equal-generation-refused',
  fails: ['CARR-1', 'LOAD-3'],
  bug: 'A token has to be of a higher generation than the last: whoever loads a license twice is told that it is superseded.',
  replaces: {
    '@offline-activation/client/dist/token/generations.js': ({ generationOf }) => ({
      generationOf(...given) {
        const highest = generationOf(...given);
        return highest === undefined ? undefined : highest + 1;
      },
    }),
  },
};
