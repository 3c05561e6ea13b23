/**
 * Folds a value for comparison with the placeholder list: trimmed, A–Z as a–z, without space, dash, colon, dot and
 * underscore.
 *
 * @spec 15.3
 */
export function foldValue(value: string): string {
  return value
    .trim()
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[ \-:._]/g, '');
}
