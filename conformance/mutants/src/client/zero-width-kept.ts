import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/zero-width-kept',
  fails: ['TEXT-1'],
  bug: 'A character that nobody sees, and a chat program puts in, ends the token in its middle.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText: (text) => readText(text.replace(/[\u200b-\u200d]/g, '*')),
    }),
  },
};
