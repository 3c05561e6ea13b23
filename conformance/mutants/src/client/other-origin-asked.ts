import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/other-origin-asked',
  fails: ['NET-6'],
  bug: 'Whatever the directory names is asked: who can change one document has the license keys sent to him.',
  replaces: {
    '@offline-activation/client/dist/online/resources.js': ({ resourceUrl }) => ({
      resourceUrl: (resources, name, directory) => {
        const text = resources[name];
        const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
        const isLetThrough = url?.username === '' && url.origin !== directory.origin;
        return isLetThrough ? url : resourceUrl(resources, name, directory);
      },
    }),
  },
};
