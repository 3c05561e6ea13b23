import { trustStore } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/outdated-client-goes-online',
  fails: ['ASK-8'],
  bug: 'Online a client asks even if it trusts no key any more: it takes a seat for a license that it cannot read.',
  replaces: {
    '@offline-activation/client/dist/code/exchange-code.js': ({ exchangeCode }) => ({
      exchangeCode(session, request) {
        if (session.trust.accepts.length > 0) return exchangeCode(session, request);
        const trust = trustStore(session.options.trust.map(({ key }) => ({ key, status: 'active' })));
        return exchangeCode({ ...session, trust }, request);
      },
    }),
  },
};
