import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/token-by-prefix',
  fails: ['FILE-4'],
  bug: 'The token element is found by its customary prefix, so the same prefix of another namespace is ours too.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml: (xml) => readXml(xml.replace(/xmlns:oap="urn:other"/, 'xmlns:oap="urn:oap:1"')),
    }),
  },
};
