import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unseen-key-not-retired',
  fails: ['DEACT-11', 'ROW-0'],
  bug: 'A key that is given up before the server ever saw it is forgotten: the code made before is served afterwards.',
  replaces: {
    '@offline-activation/server/dist/rules/retire-key.js': ({ retireKey }) => ({
      retireKey: (key) => (key.licenseIds.length === 0 ? key : retireKey(key)),
    }),
  },
};
