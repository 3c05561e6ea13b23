import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

function leniently(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

export const mutant: Mutant = {
  id: 'server/json-read-leniently',
  fails: ['HTTP-15'],
  bug: 'Bodies are read by the parser of the language, which takes the last of two members where a proxy looks at the first.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody(body, check) {
        try {
          return jsonBody(body, check);
        } catch (fault) {
          if (!ProtocolError.is(fault) || fault.details['reason'] !== 'json') throw fault;
          const checked = check(leniently(body));
          if (!checked.ok) throw fault;
          return checked.value;
        }
      },
    }),
  },
};
