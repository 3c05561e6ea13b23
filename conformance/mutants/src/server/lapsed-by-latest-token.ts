import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lapsed-by-latest-token',
  fails: ['CHK-2', 'REL-1', 'REL-6'],
  bug: 'Only the token issued last is looked at: a device counts as lapsed while an older token of it works on.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease(book, activation, policy, now) {
        const latest = book.tokens.findLast(({ kid }) => kid === activation.kid);
        const tokens = book.tokens.filter((token) => token.kid !== activation.kid || token === latest);
        return decideRelease({ ...book, tokens }, activation, policy, now);
      },
    }),
  },
};
