import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/control-token-by-its-beginning',
  fails: ['CTL-1'],
  bug: 'The token is compared as far as it goes, and one that is cut short opens the control interface.',
  replaces: {
    '@offline-activation/server/dist/control/carries-token.js': ({ carriesToken }) => ({
      carriesToken(authorization, token) {
        const given = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
        return carriesToken(authorization, token) || (given !== undefined && token.startsWith(given));
      },
    }),
  },
};
