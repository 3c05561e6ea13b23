import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/directory-hides-revoked-keys',
  fails: ['HTTP-1'],
  bug: 'A revoked key is left out of the directory beside its successor, where those who audit tokens look for it: it is as if it had never been.',
  replaces: {
    '@offline-activation/server/dist/http/directory.js': ({ directoryOf }) => ({
      directoryOf(parts, base) {
        const directory = directoryOf(parts, base);
        const keys = directory.keys.filter(({ status }) => status !== 'revoked');
        return keys.length > 0 ? { ...directory, keys } : directory;
      },
    }),
  },
};
