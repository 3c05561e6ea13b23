export const mutant = {
  id: 'endless',
  fails: ['SEAT-2'],
  bug: 'Never answers.',
  replaces: {
    './rule.mjs': () => ({
      isFree: () => {
        for (;;);
      },
    }),
  },
};
