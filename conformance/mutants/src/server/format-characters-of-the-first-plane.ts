import type { Mutant } from '../mutant.js';

const BEYOND = /(?![\0-\uffff])\p{Cf}/gu;

export const mutant: Mutant = {
  id: 'server/format-characters-of-the-first-plane',
  fails: ['TEXT-1'],
  bug: 'Invisible characters are dropped as far as two bytes reach: tags, which some chats put in, break the code.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      // What is not dropped ends an envelope like any other character that is none of it.
      readText: (text) => readText(text.replace(BEYOND, '?')),
    }),
  },
};
