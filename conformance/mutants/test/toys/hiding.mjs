export const mutant = {
  id: 'hiding',
  fails: [],
  bug: 'Says the same as the rule, and does not ask it.',
  replaces: {
    './rule.mjs': () => ({ grade: (/** @type {number[]} */ seats) => ({ seats: seats.length }) }),
  },
};
