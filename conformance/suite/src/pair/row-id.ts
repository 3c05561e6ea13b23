/** How rows of walks are named: `pair-text-3-seats/lost`, and in the second run `pair-text-3-seats/lost@2`. */

/** The id of a station's row. */
export const stationId = (walk: string, station: string, run: number): string =>
  `pair-${walk}/${station}${run === 1 ? '' : `@${run}`}`;

/** The station's own name. */
export const stationOf = (id: string): string => id.slice(id.indexOf('/') + 1).replace(/@\d+$/, '');

/** The walk's name, with the run where it is not the first. */
export function walkOfRow(id: string): string {
  const [, walk = '', run] = /^pair-([^/]+)\/[^@]*(?:@(\d+))?$/.exec(id) ?? [];
  return run === undefined ? walk : `${walk}, run ${run}`;
}
