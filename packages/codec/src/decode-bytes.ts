import { malformed } from './malformed.js';

/** How the bytes of a file were encoded. A BOM decides; without one it is UTF-8. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const BOMS: readonly { encoding: FileEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Decodes a file's bytes as text. A BOM beats whatever an XML declaration says, and is dropped.
 *
 * @throws {@link ProtocolError} `malformed` (`binary`).
 * @spec 7, step 3
 * @internal
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: FileEncoding } {
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = bom?.encoding ?? 'utf-8';
  const content = bytes.subarray(bom?.bytes.length ?? 0);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content), encoding };
  } catch {
    throw malformed('binary');
  }
}
