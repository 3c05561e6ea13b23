export const mutant = {
  id: 'dying',
  fails: ['SEAT-2'],
  bug: 'Takes the whole server down.',
  replaces: {
    './rule.mjs': () => ({
      isFree: () => {
        console.error('out of seats');
        process.exit(7);
      },
    }),
  },
};
