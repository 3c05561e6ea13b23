import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/challenge-never-retried',
  fails: ['NET-8'],
  bug: 'A challenge that the server knows no more is a refusal: whoever was slow has to begin anew by hand.',
  replaces: {
    '@offline-activation/client/dist/online/server.js': ({ serverAt }) => ({
      async serverAt(reach) {
        const server = await serverAt(reach);
        let refused: unknown;
        const noted = async (work: Promise<string>): Promise<string> => {
          try {
            return await work;
          } catch (error) {
            if (ProtocolError.is(error) && error.code === 'challenge-invalid') refused = error;
            throw error;
          }
        };
        return {
          ...server,
          async challenge() {
            if (refused !== undefined) throw refused;
            return server.challenge();
          },
          activate: (request) => noted(server.activate(request)),
          checkIn: (code) => noted(server.checkIn(code)),
        };
      },
    }),
  },
};
