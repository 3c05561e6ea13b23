import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/quoting-kept',
  fails: ['TEXT-1'],
  bug: 'Marks of quoting are not dropped: from a mail that was answered no license can be pasted.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText: (text) => readText(text.replace(/^[ \t]*[>|]+/gm, '*')),
    }),
  },
};
