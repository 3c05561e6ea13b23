import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/namespace-by-its-prefix',
  fails: ['FILE-4'],
  bug: 'The element is looked for by its name as written: a file that went through a tool which writes a prefix is refused.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml(xml) {
        const file = readXml(xml);
        if (!/<Token[\s/>]/.test(xml)) throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
        return file;
      },
    }),
  },
};
