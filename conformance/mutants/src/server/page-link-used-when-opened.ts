import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-link-used-when-opened',
  fails: ['PAGE-10'],
  bug: 'The mailed URL signs in at once: a mail scanner opens it first, and its owner finds it used.',
  replaces: {
    '@offline-activation/server/dist/pages/my/my.js': ({ myPage, linkUsed }) => ({
      async myPage(site, request) {
        const link = new URL(request.url).searchParams.get('link');
        if (link === null) return myPage(site, request);
        const form = new FormData();
        form.set('link', link);
        return linkUsed(site, form);
      },
    }),
  },
};
