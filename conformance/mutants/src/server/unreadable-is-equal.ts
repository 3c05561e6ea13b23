import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unreadable-is-equal',
  fails: ['CHK-1', 'DEACT-18', 'MATCH-1', 'ROW-5', 'ROW-8', 'ROW-15', 'ROW-16'],
  bug: 'What cannot be read counts as unchanged: taking a right away makes any machine the one of the token.',
  replaces: {
    '@offline-activation/fingerprint/dist/fate.js': ({ fateOf }) => ({
      fateOf: (component, now) => (now.has(component.name) ? fateOf(component, now) : 'equal'),
    }),
  },
};
