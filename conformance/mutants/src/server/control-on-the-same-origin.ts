import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/control-on-the-same-origin',
  fails: ['CTL-2'],
  bug: 'The control interface is a path of the server itself, and goes to production with it.',
  replaces: {
    '@offline-activation/server/dist/control/control.js': ({ createControl }) => ({
      createControl(options) {
        const { controlUrl } = options;
        const root = () => (typeof controlUrl === 'function' ? controlUrl() : controlUrl);
        return createControl({ ...options, worldsUrl: () => `${root().replace(/\/$/, '')}/servers` });
      },
    }),
  },
};
