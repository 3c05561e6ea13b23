import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/receipt-class-not-told',
  fails: ['HTTP-40'],
  bug: 'The answer to a repetition says `none`, whatever the receipt in it says.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      async deactivate(parts, request) {
        const done = await deactivate(parts, request);
        return done.repeated ? { ...done, releaseClass: 'none' } : done;
      },
    }),
  },
};
