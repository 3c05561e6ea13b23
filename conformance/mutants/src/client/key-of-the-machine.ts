import { createHash } from 'node:crypto';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/key-of-the-machine',
  fails: ['ASK-3'],
  bug: 'The first key is made from what the machine says of itself: two users of one machine have one key, and one gives up that of the other.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      async pendingCode(session, request) {
        if (request.new !== undefined || (await session.store.read()).deactivations.length > 0)
          return pendingCode(session, request);
        const { options } = session;
        const facts = createHash('sha256').update(JSON.stringify(options.facts)).digest();
        const random = (bytes: number) => (bytes === 32 ? new Uint8Array(facts) : options.random(bytes));
        return pendingCode({ ...session, options: { ...options, random } }, request);
      },
    }),
  },
};
