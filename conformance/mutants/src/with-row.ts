/**
 * A decision table with one row changed.
 *
 * @throws TypeError where there is no such row: the mutant is stale.
 */
export function withRow<Row extends { readonly row: number }>(
  table: readonly Row[],
  row: number,
  change: Partial<Row>,
): Row[] {
  if (!table.some((each) => each.row === row)) throw new TypeError(`no row ${row}`);
  return table.map((each) => (each.row === row ? { ...each, ...change } : each));
}
