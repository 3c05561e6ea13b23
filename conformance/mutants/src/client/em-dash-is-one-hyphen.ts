import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/em-dash-is-one-hyphen',
  fails: ['TEXT-1'],
  bug: 'A long dash is read as one hyphen: a word processor had made it of two, and a letter of the license is missing.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText: (text) => readText(text.replaceAll('\u2014', '-')),
    }),
  },
};
