export const mutant = {
  id: 'throwing',
  fails: ['SEAT-2'],
  bug: 'Fails where nothing catches it.',
  replaces: {
    './rule.mjs': () => ({
      isFree: () => {
        throw new Error('no seats here');
      },
    }),
  },
};
