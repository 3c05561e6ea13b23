import { encodeCanonicalJson } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/canonical-form-required',
  fails: ['JSON-9'],
  bug: 'A payload is refused unless its bytes are canonical, so codes of writers in other languages are refused.',
  replaces: {
    '@offline-activation/verifier/dist/opened.js': ({ openArtifact }) => ({
      openArtifact(carrier) {
        const opened = openArtifact(carrier);
        const [written, canonical] = [opened.envelope.payload, encodeCanonicalJson(opened.payload)];
        if (Buffer.compare(written, canonical) !== 0)
          throw new ProtocolError('malformed', 'structure', { reason: 'json' });
        return opened;
      },
    }),
  },
};
