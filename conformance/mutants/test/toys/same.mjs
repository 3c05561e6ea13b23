/** @typedef {typeof import('./rule.mjs')} Rule */

export const mutant = {
  id: 'same',
  fails: [],
  bug: 'None.',
  replaces: { './rule.mjs': (/** @type {Rule} */ { isFree }) => ({ isFree }) },
};
