import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lapsed-still-locked',
  fails: ['CHK-3', 'REL-2'],
  bug: 'The lock is looked at first: a device whose tokens have all lapsed, of which nobody has anything, waits for its date.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease(book, activation, policy, now) {
        const outcome = decideRelease(book, activation, policy, now);
        const locked = book.tokens.some(
          ({ kid, unlockAt }) => kid === activation.kid && unlockAt !== undefined && now < unlockAt,
        );
        return outcome.does === 'lapse' && locked ? { does: 'refuse', code: 'device-locked' } : outcome;
      },
    }),
  },
};
