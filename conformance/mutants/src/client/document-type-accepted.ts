import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/document-type-accepted',
  fails: ['FILE-3'],
  bug: 'A document type in a license file is skipped, and with the next parser an entity in it reads files of the user.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml: (xml) => readXml(xml.replace(/<!DOCTYPE ActivationRequest\b[^>[]*>/, '')),
    }),
  },
};
