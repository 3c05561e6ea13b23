import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-releases-in-words',
  fails: ['PAGE-12'],
  bug: 'The page says that a device was deactivated, and has forgotten to do it.',
  replaces: {
    '@offline-activation/server/dist/pages/my/my.js': ({ releaseAsked }) => ({
      async releaseAsked(site, form, request) {
        if (!form.has('confirm')) return releaseAsked(site, form, request);
        const done = '<p data-oap-released="forced">Done.';
        return new Response(done, { headers: { 'Content-Type': 'text/html' } });
      },
    }),
  },
};
