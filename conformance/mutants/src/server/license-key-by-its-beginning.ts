import type { Mutant } from '../mutant.js';

const GROUPS = /^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){0,3}$/;

export const mutant: Mutant = {
  id: 'server/license-key-by-its-beginning',
  fails: ['ORD-3'],
  bug: 'Keys are looked up by how they begin, so that support can type the first group: so can whoever tries keys, of which there are few.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': ({ matchesKey }) => ({
      matchesKey: (typed, license) =>
        matchesKey(typed, license) || (GROUPS.test(typed) && license.key.startsWith(typed)),
    }),
  },
};
