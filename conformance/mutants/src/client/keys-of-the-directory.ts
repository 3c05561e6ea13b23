import { type TrustStore, trustStore } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

let listed: readonly string[] = [];

function keysIn(body: Uint8Array): readonly string[] {
  try {
    const { keys } = JSON.parse(new TextDecoder().decode(body)) as { keys: { key: string }[] };
    return keys.map(({ key }) => key);
  } catch {
    return [];
  }
}

function withListed(trust: TrustStore): TrustStore {
  const more = trustStore(listed.map((key) => ({ key, status: 'active' })));
  return { accepts: trust.accepts, find: (kid) => trust.find(kid) ?? more.find(kid) };
}

export const mutant: Mutant = {
  id: 'client/keys-of-the-directory',
  fails: ['HTTP-3'],
  bug: 'Issuer keys that the directory lists are trusted, so that they need not be built in: whoever answers in place of the vendor signs licenses.',
  replaces: {
    '@offline-activation/client/dist/online/request.js': ({ ask }) => ({
      async ask(asked, transport) {
        const answer = await ask(asked, transport);
        if (asked.method === 'GET') listed = keysIn(answer.body);
        return answer;
      },
    }),
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      accept: (session, carrier, now, exchange) =>
        accept({ ...session, trust: withListed(session.trust) }, carrier, now, exchange),
    }),
  },
};
