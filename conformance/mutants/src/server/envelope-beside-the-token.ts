import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/envelope-beside-the-token',
  fails: ['FILE-1'],
  bug: 'Where the token element is empty, an envelope is looked for in the whole file, and a remark in it is activated.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml(xml) {
        const file = readXml(xml);
        return file.tokenText.trim() === '' ? { ...file, tokenText: xml } : file;
      },
    }),
  },
};
