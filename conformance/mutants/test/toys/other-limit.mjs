export const mutant = {
  id: 'other-limit',
  fails: ['TOK-8'],
  bug: 'Another limit than the one that was sold.',
  replaces: { './rule.mjs': () => ({ limit: 4 }) },
};
