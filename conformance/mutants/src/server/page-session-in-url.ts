import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-session-in-url',
  fails: ['PAGE-17'],
  bug: 'After the link was used the session is in the address bar, the history, and what is copied out of it.',
  replaces: {
    '@offline-activation/server/dist/pages/my/my.js': ({ linkUsed }) => ({
      async linkUsed(site, form) {
        const answer = await linkUsed(site, form);
        const session = /=([^;]*)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1];
        answer.headers.set('Location', `${answer.headers.get('Location')}?session=${session}`);
        return answer;
      },
    }),
  },
};
