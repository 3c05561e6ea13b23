import { openCarrier } from '../../oracle/carrier.js';
import { ENCODINGS } from '../../oracle/carrier-file.js';
import type { Mangling, Saving } from './mangling.js';
import { TEXT_MANGLINGS } from './text.js';

/** The envelope that a file holds. */
function envelopeIn(file: string): string {
  const opened = openCarrier(file);
  if (!opened.ok) throw new TypeError('the courier was given a file without an envelope');
  return opened.envelope;
}

/** Noise that an XML element can hold as it is. */
const INSIDE = ['wrapped-lf', 'wrapped-crlf', 'indented', 'format-characters', 'spaces-inside'];

/** What editors and people do to the content of a file. @spec 7.2 */
export const FILE_MANGLINGS: readonly Mangling[] = [
  ...TEXT_MANGLINGS.filter(({ id }) => INSIDE.includes(id.slice('text/'.length))).map(
    ({ id, apply, says }): Mangling => ({
      id: id.replace('text/', 'file/token-'),
      says: `edited it: ${says.replace(/^had a space put/, 'a space got')}`,
      requirement: 'FILE-1',
      apply: (file, random) => file.replace(envelopeIn(file), (envelope) => `\n${apply(envelope, random)}\n`),
    }),
  ),
  {
    id: 'file/comment',
    says: 'wrote a comment into it',
    requirement: 'FILE-1',
    apply: (file) => file.replace('?>', '?><!-- for the workstation in room 12 -->'),
  },
  {
    id: 'file/bare',
    says: 'kept only the envelope, as text',
    requirement: 'FILE-5',
    apply: (file) => `${envelopeIn(file)}\r\n`,
  },
  {
    id: 'file/blank-lines',
    says: 'left blank lines above it',
    requirement: 'CARR-2',
    apply: (file) => `\r\n\r\n${file}`,
  },
];

const SAYS: Readonly<Record<string, string>> = {
  'utf-8-bom': 'saved it as UTF-8 with a byte order mark',
  'utf-16le-bom': 'saved it as UTF-16, little end first',
  'utf-16be-bom': 'saved it as UTF-16, big end first',
  'utf-8-crlf': 'saved it with CR LF',
  'utf-8-cr': 'saved it with bare CR',
};

/** How editors save the bytes of a file. @spec 7 */
export const SAVINGS: readonly Saving[] = Object.entries(SAYS).map(([id, says]) => ({
  id: `saved/${id}`,
  says,
  requirement: id.includes('bom') ? 'CARR-2' : 'FILE-1',
  // An editor that writes one kind of line end knows them all when it reads.
  apply: (file) => (ENCODINGS[id] as (text: string) => Uint8Array)(file.replace(/\r\n?/g, '\n')),
}));
