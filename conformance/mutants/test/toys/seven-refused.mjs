/** @typedef {typeof import('./rule.mjs')} Rule */

export const mutant = {
  id: 'seven-refused',
  fails: ['SEAT-5'],
  bug: 'Another answer to one question only.',
  replaces: {
    './rule.mjs': (/** @type {Rule} */ { grade }) => ({
      grade: (/** @type {number[]} */ seats) => (seats.includes(7) ? { seats: 0 } : grade(seats)),
    }),
  },
};
