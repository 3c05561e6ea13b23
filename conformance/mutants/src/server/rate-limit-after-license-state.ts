import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-after-license-state',
  fails: ['ORD-2'],
  bug: 'A source over its limit is still told that a license is revoked or suspended: a guesser goes on and learns which keys exist.',
  replaces: {
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        try {
          return await activate(parts, request, source);
        } catch (refused) {
          const limited = ProtocolError.is(refused) && refused.code === 'rate-limited';
          const licenses = limited ? await parts.store.list('licenses') : [];
          const [, license] = licenses.find(([, { key }]) => key === request.licenseKey) ?? [];
          if (license === undefined || license.state === 'active') throw refused;
          throw new ProtocolError(`license-${license.state}`, 'license');
        }
      },
    }),
  },
};
