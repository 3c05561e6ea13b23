import type { Row } from '../runner/row.js';

/** Of a station of a walk: whose failure it is, and what had happened to what was carried. One line each. */
export const blameLines = ({ blames, told = [] }: Row): string[] =>
  blames === undefined ? [] : [`The ${blames} has broken it.`, ...told];
