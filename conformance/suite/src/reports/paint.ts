import type { Status } from '../runner/row.js';

/** Colours of a terminal; the identity where there are none. */
export interface Paint {
  /** Something that failed. */
  bad(text: string): string;
  /** Something that passed. */
  good(text: string): string;
  /** Something that needs a look: a warning, or what could not be judged. */
  odd(text: string): string;
  /** Something of less weight. */
  dim(text: string): string;
  /** Something of more weight. */
  strong(text: string): string;
}

const plain = (text: string) => text;
const sgr = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

/** No colours: for files, pipes and `NO_COLOR`. */
export const PLAIN: Paint = { bad: plain, good: plain, odd: plain, dim: plain, strong: plain };
/** Colours by ANSI escape sequences. */
export const COLOURED: Paint = { bad: sgr(31), good: sgr(32), odd: sgr(33), dim: sgr(2), strong: sgr(1) };

export function colourOf(status: Status, paint: Paint): (text: string) => string {
  if (status === 'pass') return paint.good;
  if (status === 'fail' || status === 'harness-error' || status === 'stale') return paint.bad;
  return status === 'not-applicable' ? paint.dim : paint.odd;
}
