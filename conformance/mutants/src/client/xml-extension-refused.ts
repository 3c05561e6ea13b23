import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/xml-extension-refused',
  fails: ['CARR-1'],
  bug: 'A file that mail turned into `.xml` is refused for its name, with a good license in it.',
  replaces: {
    '@offline-activation/client/dist/node/read-chosen.js': ({ readChosen }) => ({
      async readChosen(path) {
        const content = await readChosen(path);
        return /\.xml$/i.test(path) ? new Uint8Array() : content;
      },
    }),
  },
};
