import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/other-purpose-is-no-code',
  fails: ['ENV-7'],
  bug: 'A header of another purpose is not recognised: whoever has a newer application is told that the text is no code at all.',
  replaces: {
    '@offline-activation/codec/dist/version.js': ({ findOtherHeader }) => ({
      findOtherHeader: (text) => (text.includes('v4.local.') ? null : findOtherHeader(text)),
    }),
  },
};
