import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-released-late',
  fails: ['DEACT-18', 'REL-1'],
  bug: 'A seat that ended while nobody looked is counted and exposed when somebody looks, not when it was.',
  replaces: {
    '@offline-activation/server/dist/rules/settle.js': ({ settle }) => ({
      settle(book, policy, now) {
        const after = settle(book, policy, now);
        const late = <Event extends { readonly kind: string; readonly at: number }>(event: Event): Event =>
          event.kind === 'forced' && event.at > book.settledAt ? { ...event, at: now } : event;
        return { ...after, counted: after.counted.map(late) };
      },
    }),
  },
};
