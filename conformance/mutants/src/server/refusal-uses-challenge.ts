import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

let read: Modules['@offline-activation/server/dist/steps/read-code.js']['readCode'] | undefined;

export const mutant: Mutant = {
  id: 'server/refusal-uses-challenge',
  fails: ['ACT-2'],
  bug: 'The challenge is marked as used when it is looked at: after one refusal the same code can never succeed.',
  replaces: {
    '@offline-activation/server/dist/steps/read-code.js': ({ readCode }) => {
      read = readCode;
      return { readCode };
    },
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        try {
          return await activate(parts, request, source);
        } catch (refused) {
          const challenge = (await read?.(request.machineCode, parts.ed25519))?.claims.challenge;
          if (challenge !== undefined) {
            await parts.store.transaction([`challenge:${challenge}`], async (tx) => {
              const made = await tx.get('challenges', challenge);
              if (made) await tx.put('challenges', challenge, { ...made, used: true });
            });
          }
          throw refused;
        }
      },
    }),
  },
};
