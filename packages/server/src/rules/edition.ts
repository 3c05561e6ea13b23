/**
 * The edition that a request is for: the one it names, else the first of the license.
 *
 * @throws TypeError for a license without editions.
 * @spec 9.1 (ACT-1)
 */
export function editionOf(asked: string | undefined, editions: readonly string[]): string {
  const edition = asked ?? editions[0];
  if (edition === undefined) throw new TypeError('a license has at least one edition');
  return edition;
}
