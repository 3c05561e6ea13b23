import { fromUtf8, utf8 } from './bytes.js';
import { type Opened, openText } from './carrier-text.js';
import { malformed, refuse } from './refusal.js';
import { readXml, type XmlElement, XmlFault } from './xml.js';

/** Most bytes of a carrier as received. @spec 7 */
export const CARRIER_BYTES_MAX = 65_536;
/** The namespace of the file carrier. */
export const NAMESPACE = 'urn:oap:1';

/**
 * Finds the envelope in whatever was loaded or pasted, by its content alone.
 *
 * @spec 7
 */
export function openCarrier(input: Uint8Array | string): Opened {
  const size = typeof input === 'string' ? utf8(input).length : input.length;
  if (size > CARRIER_BYTES_MAX) return refuse('too-large', 'carrier'); // step 1
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : decode(input); // step 3
  if (text === undefined || text.includes('\0')) return malformed('binary');
  const trimmed = text.replace(/^[\s\p{White_Space}]+/u, '');
  if (trimmed === '') return malformed('empty'); // step 2
  return trimmed.startsWith('<') ? openFile(trimmed) : openText(text); // steps 4 and 5
}

/** The text of bytes: a byte order mark decides, whatever a declaration inside says; UTF-8 without one. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  return fromUtf8(bytes)?.replace(/^\uFEFF/, '');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @spec 7.2 */
function openFile(text: string): Opened {
  const foreign = /^<(?:!doctype html|html)/i.test(text) ? 'html' : 'xml';
  let root: XmlElement;
  try {
    root = readXml(text);
  } catch (error) {
    if (error instanceof XmlFault) return malformed(foreign);
    throw error;
  }
  if (root.namespace !== NAMESPACE) return malformed(foreign);
  const [token, ...more] = tokensIn(root);
  if (!token || more.length > 0 || !token.plain) return malformed('xml');
  return openText(token.content);
}

function tokensIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.namespace === NAMESPACE && child.name === 'Token' ? [child] : []),
    ...tokensIn(child),
  ]);
}
