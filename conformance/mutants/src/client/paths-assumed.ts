import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/paths-assumed',
  fails: ['HTTP-4'],
  bug: 'The directory is read, and the paths are those of the example all the same: at a vendor with other paths nothing is found.',
  replaces: {
    '@offline-activation/client/dist/online/resources.js': ({ resourceUrl }) => ({
      resourceUrl: (resources, name, directory) => {
        const { origin } = resourceUrl(resources, name, directory);
        const path = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
        return new URL(`/v1/${path}`, origin);
      },
    }),
  },
};
