import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/json-read-leniently',
  fails: ['HTTP-15'],
  bug: 'Bodies are read by the parser of the language, which takes the last of two members where a proxy looks at the first.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody(body, check) {
        let value: unknown;
        try {
          value = JSON.parse(new TextDecoder().decode(body));
        } catch {
          throw new ProtocolError('malformed', 'structure', { reason: 'json' });
        }
        const checked = check(value);
        return checked.ok ? checked.value : jsonBody(body, check);
      },
    }),
  },
};
