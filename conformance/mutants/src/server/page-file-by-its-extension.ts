import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-file-by-its-extension',
  fails: ['CARR-1'],
  bug: 'The page takes files of the right name only: what a browser or a mail program has renamed is refused.',
  replaces: {
    '@offline-activation/server/dist/pages/carried.js': ({ carriedIn }) => ({
      async carriedIn(form) {
        const file = form.get('file');
        const isRenamed = file instanceof File && file.size > 0 && !/\.oa(?:req|dea)$/.test(file.name);
        return isRenamed ? { carrier: '', field: 'file' } : carriedIn(form);
      },
    }),
  },
};
