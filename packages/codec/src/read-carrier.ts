import { LIMITS } from '@offline-activation/protocol';
import { characterClass, WHITE_SPACE } from './code-points.js';
import { decodeBytes, type FileEncoding } from './decode-bytes.js';
import { malformed, tooLarge } from './malformed.js';
import { readXml } from './read-xml.js';
import { readText } from './text-carrier.js';

/** An envelope and how it was carried. Only `token` has a meaning; the rest is for messages. */
export interface Carried {
  /** The envelope's text, normalised; not yet opened. */
  readonly token: string;
  /** Whether it stood in our XML or in plain text. */
  readonly form: 'xml' | 'text';
  /** How a file's bytes were encoded; `null` for a string. */
  readonly encoding: FileEncoding | null;
  /** Local name of the XML root, `null` for text: what the file claims to be. */
  readonly root: string | null;
}

const LEADING_SPACE = new RegExp(`^[${characterClass(WHITE_SPACE)}]+`, 'u');
/** White space and byte order marks, in any order. */
const NOTHING = new RegExp(`^[${characterClass(WHITE_SPACE)}\\uFEFF]*$`, 'u');

/**
 * Reads whatever a person loads or pastes: a file's bytes under any name, or text. Only the content decides.
 *
 * @throws {@link ProtocolError} `too-large`, `version-unsupported`, `malformed` with `details.reason`: `empty`,
 *   `binary`, `html`, `xml`, `no-token`, `ambiguous`.
 * @spec 7 (CARR-1, CARR-2, FILE-5)
 */
export function readCarrier(content: Uint8Array | string): Carried {
  // Step 1: size, before anything is decoded.
  const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  if (size > LIMITS.carrierBytesMax) throw tooLarge(LIMITS.carrierBytesMax, size);
  // Steps 2 and 3: nothing but white space is nothing; bytes are text, in the encoding that a BOM names.
  const { text, encoding } =
    typeof content === 'string'
      ? { text: content.replace(/^\uFEFF/, ''), encoding: null }
      : decodeBytes(content);
  const start = text.replace(LEADING_SPACE, '');
  if (NOTHING.test(text)) throw malformed('empty');
  if (text.includes('\0')) throw malformed('binary');
  // Step 5: what does not begin with < is text, also in a file.
  if (!start.startsWith('<')) return { token: readText(text), form: 'text', encoding, root: null };
  // Step 4: what does is a file in XML, or something that is not ours.
  const { tokenText, root } = readXml(start);
  return { token: readText(tokenText), form: 'xml', encoding, root };
}
