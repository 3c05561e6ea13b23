import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-releases-unasked',
  fails: ['PAGE-12'],
  bug: 'One press on the wrong line, and a device is deactivated.',
  replaces: {
    '@offline-activation/server/dist/pages/my/my.js': ({ releaseAsked }) => ({
      releaseAsked(site, form, request) {
        form.set('confirm', 'yes');
        return releaseAsked(site, form, request);
      },
    }),
  },
};
