import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/check-in-unconfirmed',
  fails: ['NET-21'],
  bug: 'A check-in is one exchange: the server learns half a lease later that the new token has arrived.',
  replaces: {
    '@offline-activation/client/dist/online/exchange.js': ({ checkInBy }) => ({
      checkInBy(party, reach) {
        let isFirst = true;
        return checkInBy(
          {
            ...party,
            async held() {
              const held = await party.held();
              const answer = isFirst ? held : held && { ...held, holds: null };
              isFirst = false;
              return answer;
            },
          },
          reach,
        );
      },
    }),
  },
};
