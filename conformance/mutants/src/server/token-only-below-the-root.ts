import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** Whether a well-formed file has a token element as a child of its root. */
function isBelowRoot(xml: string): boolean {
  const tags = xml.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs, '').matchAll(/<[^>]*>/g);
  let depth = 0;
  for (const [tag] of tags) {
    if (depth === 1 && /^<(?:\w+:)?Token[\s/>]/.test(tag)) return true;
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
  }
  return false;
}

export const mutant: Mutant = {
  id: 'server/token-only-below-the-root',
  fails: ['FILE-2'],
  bug: 'The token is looked for right below the root: a later writer that groups its elements is not understood.',
  replaces: {
    '@offline-activation/codec/dist/read-xml.js': ({ readXml }) => ({
      readXml(xml) {
        const file = readXml(xml);
        if (!isBelowRoot(xml)) throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
        return file;
      },
    }),
  },
};
