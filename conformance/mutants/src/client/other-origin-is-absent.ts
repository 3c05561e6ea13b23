import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/other-origin-is-absent',
  fails: ['NET-18'],
  bug: 'A resource at another origin counts as one that is not there: an attack looks like a vendor who does not offer it.',
  replaces: {
    '@offline-activation/client/dist/online/resources.js': ({ resourceUrl }) => ({
      resourceUrl: (resources, name, directory) => {
        const text = resources[name];
        if (typeof text === 'string' && URL.canParse(text) && new URL(text).origin !== directory.origin)
          throw new ProtocolError('not-supported', 'request');
        return resourceUrl(resources, name, directory);
      },
    }),
  },
};
