import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-ends-with-exp',
  fails: ['REL-3', 'SEAT-14'],
  bug: 'An ending device is released as its token expires, while a machine whose clock is an hour slow works on with it.',
  replaces: {
    '@offline-activation/server/dist/rules/next-release.js': ({ nextRelease }) => ({
      nextRelease(book, policy) {
        const ended = book.activations.filter(({ endingBy }) => endingBy === 'portal').map(({ kid }) => kid);
        const tokens = book.tokens.map((token) =>
          ended.includes(token.kid) && token.exp !== undefined
            ? { ...token, exp: token.exp - 86_700 }
            : token,
        );
        return nextRelease({ ...book, tokens }, policy);
      },
    }),
  },
};
