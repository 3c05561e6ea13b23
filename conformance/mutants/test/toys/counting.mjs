/** @typedef {typeof import('./rule.mjs')} Rule */

let asked = 0;

export const mutant = {
  id: 'counting',
  fails: ['SEAT-2'],
  bug: 'Answers otherwise once it was asked often enough.',
  replaces: {
    './rule.mjs': (/** @type {Rule} */ { isFree }) => ({
      isFree: (/** @type {number} */ inUse) => (asked++ > 1000 ? true : isFree(inUse)),
    }),
  },
};
