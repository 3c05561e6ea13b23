import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/host-is-origin',
  fails: ['NET-6'],
  bug: 'Of a URL only host and port are compared with the directory: one with https is sent to in plain text, or the other way round.',
  replaces: {
    '@offline-activation/client/dist/online/resources.js': ({ resourceUrl }) => ({
      resourceUrl: (resources, name, directory) => {
        const text = resources[name];
        const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
        const isLetThrough = url?.host === directory.host && url.origin !== directory.origin;
        return isLetThrough ? url : resourceUrl(resources, name, directory);
      },
    }),
  },
};
