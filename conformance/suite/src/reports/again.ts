import type { Row } from '../runner/row.js';
import type { RunInfo } from './report.js';

/** How to see a row come about again: the command that plays its trace, or the options that run just this case. */
export const againBy = ({ replay, case: name }: Row, { seed, runs }: RunInfo): string =>
  replay ?? `--only ${name} --seed ${seed} --runs ${runs}`;
