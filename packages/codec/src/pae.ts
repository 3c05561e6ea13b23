/**
 * Encodes pieces with PASETO's pre-authentication encoding, so that no two lists give the same bytes: the number of
 * pieces, then each piece after its length, numbers as 64-bit little-endian.
 *
 * @spec 3.1
 */
export function pae(pieces: readonly Uint8Array[]): Uint8Array {
  const size = pieces.reduce((sum, piece) => sum + 8 + piece.length, 8);
  const encoded = new Uint8Array(size);
  const view = new DataView(encoded.buffer);
  let offset = writeLength(view, 0, pieces.length);
  for (const piece of pieces) {
    offset = writeLength(view, offset, piece.length);
    encoded.set(piece, offset);
    offset += piece.length;
  }
  return encoded;
}

/** Lengths are below 2^53, so that the top bit, which PASETO clears, is never set. */
function writeLength(view: DataView, offset: number, length: number): number {
  view.setBigUint64(offset, BigInt(length), true);
  return offset + 8;
}
