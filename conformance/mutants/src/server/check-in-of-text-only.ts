import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-of-text-only',
  fails: ['CODE-6'],
  bug: 'A check-in takes codes as text only, since machines make them: one that was carried as a file, with a challenge in it, is refused.',
  replaces: {
    '@offline-activation/server/dist/steps/check-in.js': ({ checkIn }) => ({
      checkIn(parts, request) {
        if (/^\s*</.test(request.machineCode))
          throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
        return checkIn(parts, request);
      },
    }),
  },
};
