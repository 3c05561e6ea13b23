import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-asked-again-is-new',
  fails: ['REL-1'],
  bug: 'Giving up a device that is ending starts its end anew: one that waited for the budget waits for ever.',
  replaces: {
    '@offline-activation/server/dist/rules/released.js': ({ released }) => ({
      released(book, activation, policy, now) {
        const done = released(book, activation, policy, now);
        if ('refused' in done || activation.state !== 'ending' || done.releaseClass !== 'ending') return done;
        const activations = done.book.activations.map((each) =>
          each.id === activation.id ? { ...each, endingBy: 'portal' as const } : each,
        );
        return { ...done, book: { ...done.book, activations } };
      },
    }),
  },
};
