import type { Directory } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/directory-without-limits',
  fails: ['HTTP-1'],
  bug: 'The directory leaves out what was thought to be for people, and a client that looks at the limits stops.',
  replaces: {
    '@offline-activation/server/dist/http/directory.js': ({ directoryOf }) => ({
      directoryOf(parts, base) {
        const { limits: _, ...rest } = directoryOf(parts, base);
        return rest as Directory;
      },
    }),
  },
};
