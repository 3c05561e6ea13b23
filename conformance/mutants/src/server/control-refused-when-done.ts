import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/control-refused-when-done',
  fails: ['CTL-1'],
  bug: 'The answer is 401, but the command was carried out before the token was looked at.',
  replaces: {
    '@offline-activation/server/dist/control/control.js': ({ createControl }) => ({
      createControl(options) {
        const { control, worlds } = createControl(options);
        return {
          worlds,
          async control(request, connection) {
            if (request.method === 'PUT' && !request.headers.has('Authorization')) {
              const opened = new Request(request.clone());
              opened.headers.set('Authorization', `Bearer ${options.token}`);
              await control(opened, connection);
            }
            return control(request, connection);
          },
        };
      },
    }),
  },
};
