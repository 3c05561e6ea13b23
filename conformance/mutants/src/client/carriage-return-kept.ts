import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/carriage-return-kept',
  fails: ['TEXT-1'],
  bug: 'Only LF ends a line: a license that was wrapped by a mail program of Windows is cut off at its first line (A10).',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText: (text) => readText(text.replaceAll('\r', '*')),
    }),
  },
};
