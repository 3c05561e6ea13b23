import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-file-as-text',
  fails: ['PAGE-7'],
  bug: 'A chosen file is taken for UTF-8: the one that an editor has saved in UTF-16 is refused.',
  replaces: {
    '@offline-activation/server/dist/pages/carried.js': ({ carriedIn }) => ({
      async carriedIn(form) {
        const { carrier, field } = await carriedIn(form);
        return { carrier: typeof carrier === 'string' ? carrier : new TextDecoder().decode(carrier), field };
      },
    }),
  },
};
