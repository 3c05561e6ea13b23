import { ambiguous, NOISES } from '../carrier-noise.js';
import { type Carriage, carriagesOf } from './carriage.js';

const { found, malformed, refused } = carriagesOf('TEXT-1');
const two = carriagesOf('TEXT-2');

const half = (envelope: string): readonly [string, string] => [
  envelope.slice(0, envelope.length >> 1),
  envelope.slice(envelope.length >> 1),
];
const lines = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [];

/** What happens to text on its way, and what is not an envelope any more. @spec 7.1 */
export const TEXT_CARRIAGES: readonly Carriage[] = [
  ...NOISES.map(({ id, apply }) => found(`text/${id}`, ({ envelope }, random) => apply(envelope, random))),
  found(
    'text/quoted-letter',
    ({ envelope }) => `> Hello,\r\n>\r\n> ${lines(envelope, 70).join('\r\n> ')}\r\n> \r\n> Regards\r\n`,
  ),
  found('text/blank-but-for-invisible', ({ envelope }) => `${envelope}\n\u200B\u00A0\nRegards`),
  found('text/after-underscore', ({ envelope }) => `code_${envelope}`),
  found('text/tag-characters', ({ envelope }) => envelope.replace('v4.', 'v\u{E0001}4\u00AD.\u{E007F}')),
  malformed('text/no-envelope', 'no-token', () => 'Dear customer, the code is in the attachment.'),
  found('text/header-written-about', ({ envelope }) => `Codes begin with v4.public.\n\n${envelope}`),
  malformed('text/header-alone', 'no-token', () => 'Codes begin with v4.public.'),
  malformed('text/after-letter', 'no-token', ({ envelope }) => `rev${envelope}`),
  malformed('text/after-digit', 'no-token', ({ envelope }) => `\u0661${envelope}`),
  malformed('text/blank-line-inside', undefined, ({ envelope }) => half(envelope).join('\n\n')),
  malformed('text/quoted-blank-line-inside', undefined, ({ envelope }) => half(envelope).join('\n> \t>\n')),
  malformed('text/word-joined', undefined, ({ envelope }) => `${envelope}\nRegards`),
  malformed('text/two-full-stops', undefined, ({ envelope }) => `${envelope}..`),
  refused('text/other-version', 'version-unsupported', ({ envelope }) =>
    envelope.replace('v4.public.', 'The code: v5.seal.'),
  ),
  two.malformed('text/two', 'ambiguous', ({ envelope, other }) => ambiguous(envelope, other)),
  two.malformed('text/two-on-one-line', 'ambiguous', ({ envelope, other }) => `${envelope}, ${other}`),
  two.malformed('text/two-of-which-one-is-cut', 'ambiguous', ({ envelope }) =>
    ambiguous(half(envelope)[0], envelope),
  ),
  two.malformed('text/three-of-which-two-are-one', 'ambiguous', ({ envelope, other }) =>
    [envelope, envelope, other].join('\n\n'),
  ),
];
