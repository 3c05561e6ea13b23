import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/envelope-beside-the-token',
  fails: ['FILE-1'],
  bug: 'Where the token element is empty the whole file is searched, and a license in a remark is loaded.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml(xml) {
        const file = readXml(xml);
        return file.tokenText.trim() === '' ? { ...file, tokenText: xml } : file;
      },
    }),
  },
};
