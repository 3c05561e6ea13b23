import { ERRORS, ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/deactivation-looks-at-the-license',
  fails: ['DEACT-10'],
  bug: 'A deactivation runs through the checks of an activation: after the term, or without seats, nobody takes the code.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      async deactivate(parts, request) {
        const now = parts.now();
        for (const [, { limit, expiresAt }] of await parts.store.list('licenses')) {
          const ended = expiresAt !== undefined && now >= expiresAt;
          const code = ended ? 'license-expired' : limit === 0 ? 'seat-limit-reached' : undefined;
          if (code !== undefined) throw new ProtocolError(code, ERRORS[code].stage, {});
        }
        return deactivate(parts, request);
      },
    }),
  },
};
