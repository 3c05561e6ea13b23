import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-of-present-policy',
  fails: ['LOCK-5'],
  bug: 'The lock is computed from the policy of today whenever it is looked at: a customer who was promised a month waits for a year.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease(book, activation, policy, now) {
        const first = book.tokens.find(
          ({ kid, unlockAt }) => kid === activation.kid && unlockAt !== undefined,
        );
        const months = /^P(\d+)M$/.exec(policy.lock ?? '');
        if (!activation.lock || !first || !months) return decideRelease(book, activation, policy, now);
        const date = new Date(first.iat * 1000);
        const unlockAt = date.setUTCMonth(date.getUTCMonth() + Number(months[1])) / 1000;
        return decideRelease(book, { ...activation, lock: { unlockAt } }, policy, now);
      },
    }),
  },
};
