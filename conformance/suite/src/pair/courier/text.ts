import { NOISES } from '../../oracle/carrier-noise.js';
import type { Mangling } from './mangling.js';

/** What each noise of §7.1 is, for people. */
const SAYS: Readonly<Record<string, string>> = {
  'wrapped-lf': 'wrapped it at 76 characters, as a mail program does',
  'wrapped-crlf': 'wrapped it at 64 characters with CR LF',
  'wrapped-cr': 'wrapped it at 72 characters with bare CR',
  'newlines-to-spaces': 'wrapped it, and had the line ends turned into spaces by a paste',
  indented: 'wrapped and indented it',
  quoted: 'quoted it with "> " in an answer to a mail',
  'quoted-twice': 'quoted it twice, with ">> |" and tabs',
  'byte-order-mark': 'put a byte order mark in front',
  'format-characters': 'strewed invisible characters through it, as a chat does',
  'format-character-in-header': 'put a zero-width space into its header',
  'spaces-inside': 'had a space put into it',
  'spaces-around': 'left white space around it',
  'em-dash': 'had "--" turned into an em dash by a word processor',
  'other-dashes': 'had its dashes turned into other dashes',
  label: 'put a label in front of it',
  letter: 'put it into a letter',
  'quotation-marks': 'put it into quotation marks',
  'typographic-quotes': 'put it into typographic quotes',
  'angle-brackets': 'put it into angle brackets behind a label',
  'code-fence': 'put it into a code fence',
  'comma-after': 'wrote ", as agreed" behind it',
  'full-stop': 'made it the end of a sentence, with a full stop',
  twice: 'pasted it twice',
};

/** What mail programs, chats, word processors and people do to an envelope that is carried as text. @spec 7.1 */
export const TEXT_MANGLINGS: readonly Mangling[] = NOISES.filter(({ id }) => id !== 'none').map(
  ({ id, apply }) => ({ id: `text/${id}`, says: SAYS[id] ?? id, requirement: 'TEXT-1', apply }),
);
