import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/generations-of-last-license',
  fails: ['LOAD-4'],
  bug: 'Only the generation of the license loaded last is kept: loading another in between makes every older token good again.',
  replaces: {
    '@offline-activation/client/dist/token/generations.js': ({ noted, generationOf }) => ({
      noted: (generations, license, generation) =>
        noted({ [license]: generationOf(generations, license) ?? generation }, license, generation),
    }),
  },
};
