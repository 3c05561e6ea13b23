import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/origin-by-its-beginning',
  fails: ['NET-6'],
  bug: 'A URL is of the same origin if it begins like one: the vendor may stand in front of an @ as a name.',
  replaces: {
    '@offline-activation/client/dist/online/resources.js': ({ resourceUrl }) => ({
      resourceUrl: (resources, name, directory) => {
        const text = resources[name];
        if (typeof text !== 'string' || !text.startsWith(directory.origin) || !URL.canParse(text))
          return resourceUrl(resources, name, directory);
        const url = new URL(text);
        if (url.origin === directory.origin && url.username === '' && url.password === '')
          return resourceUrl(resources, name, directory);
        url.username = '';
        url.password = '';
        return url;
      },
    }),
  },
};
