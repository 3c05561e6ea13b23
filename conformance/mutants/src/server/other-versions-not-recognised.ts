import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/other-versions-not-recognised',
  fails: ['ENV-7', 'TEXT-1'],
  bug: 'The header is only looked for, so whoever has a newer application is told that the text is no code at all.',
  replaces: {
    '@offline-activation/codec/dist/version.js': () => ({ findOtherHeader: () => null }),
  },
};
