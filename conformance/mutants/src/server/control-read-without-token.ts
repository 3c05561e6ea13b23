import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/control-read-without-token',
  fails: ['CTL-1'],
  bug: 'Only what changes something asks for the token: mails with links to log in can be read by anybody.',
  replaces: {
    '@offline-activation/server/dist/control/control.js': ({ createControl }) => ({
      createControl(options) {
        const { control, worlds } = createControl(options);
        return {
          worlds,
          control(request, connection) {
            const opened = new Request(request);
            if (request.method === 'GET') opened.headers.set('Authorization', `Bearer ${options.token}`);
            return control(opened, connection);
          },
        };
      },
    }),
  },
};
