/** @typedef {typeof import('./rule.mjs')} Rule */

export const mutant = {
  id: 'off-by-one',
  fails: ['SEAT-2'],
  bug: 'One seat too many.',
  replaces: {
    './rule.mjs': (/** @type {Rule} */ real) => ({
      isFree: (/** @type {number} */ inUse) => inUse <= real.limit,
    }),
  },
};
