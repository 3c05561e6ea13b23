import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lapsed-waits-for-its-lock',
  fails: ['REL-2'],
  bug: 'The lock in the last token is looked at first: a device whose tokens have all lapsed, of which nobody has anything, waits for its date.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease(book, activation, policy, now) {
        const outcome = decideRelease(book, activation, policy, now);
        const isLocked = book.tokens.some(
          ({ kid, mode, unlockAt, covered }) =>
            kid === activation.kid &&
            mode === 'offline' &&
            !covered &&
            unlockAt !== undefined &&
            now < unlockAt,
        );
        return outcome.does === 'lapse' && isLocked ? { does: 'refuse', code: 'device-locked' } : outcome;
      },
    }),
  },
};
