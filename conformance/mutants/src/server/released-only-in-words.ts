import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/released-only-in-words',
  fails: ['REL-7'],
  bug: 'The portal says that a lapsed device was released, and its seat stays taken (D9).',
  replaces: {
    '@offline-activation/server/dist/rules/released.js': ({ released }) => ({
      released(book, activation, policy, now) {
        const done = released(book, activation, policy, now);
        return 'refused' in done || done.releaseClass !== 'lapsed' ? done : { ...done, book };
      },
    }),
  },
};
