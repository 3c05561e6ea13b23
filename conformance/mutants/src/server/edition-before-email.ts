import { ProtocolError } from '@offline-activation/protocol';
import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

let isKeyOf: Modules['@offline-activation/server/dist/rules/matches-key.js']['matchesKey'] | undefined;

export const mutant: Mutant = {
  id: 'server/edition-before-email',
  fails: ['ORD-3'],
  bug: 'The license is found by its key and the edition compared at once, the e-mail later: who found a key learns which editions it is good for.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': ({ matchesKey }) => {
      isKeyOf = matchesKey;
      return { matchesKey };
    },
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        try {
          return await activate(parts, request, source);
        } catch (refused) {
          const { edition, licenseKey } = request;
          const notFound = ProtocolError.is(refused) && refused.code === 'license-not-found';
          if (!notFound || edition === undefined) throw refused;
          const licenses = await parts.store.list('licenses');
          const [, license] = licenses.find(([, each]) => isKeyOf?.(licenseKey, each)) ?? [];
          if (license === undefined || license.editions.includes(edition)) throw refused;
          throw new ProtocolError('edition-not-allowed', 'license', { editions: license.editions });
        }
      },
    }),
  },
};
