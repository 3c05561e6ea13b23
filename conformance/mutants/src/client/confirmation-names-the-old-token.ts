import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/confirmation-names-the-old-token',
  fails: ['NET-21'],
  bug: 'The confirmation names the token from before the check-in, which is as good as none.',
  replaces: {
    '@offline-activation/client/dist/online/exchange.js': ({ checkInBy }) => ({
      checkInBy(party, reach) {
        const old = party.held();
        return checkInBy(
          {
            ...party,
            challengedCode: async (challenge) =>
              party.challengedCode(challenge, (await old)?.holds ?? undefined),
          },
          reach,
        );
      },
    }),
  },
};
