import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/header-inside-a-word',
  fails: ['TEXT-1'],
  bug: 'The header is found inside a word too, so a text that only looks like a license is taken for a damaged one.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText: (text) => readText(text.replace(/(?<=[\p{L}\p{N}])v4\.public\./gu, '*v4.public.')),
    }),
  },
};
