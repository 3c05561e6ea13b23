import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/last-token-element-taken',
  fails: ['FILE-2'],
  bug: 'Of several token elements the last is taken: a file that was pasted together loads whatever came last.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml: (xml) => readXml(xml.replace(/<Token>[^<]*<\/Token>(?=.*<Token>[^<]*<\/Token>)/gs, '')),
    }),
  },
};
