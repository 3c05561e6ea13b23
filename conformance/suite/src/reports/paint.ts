import type { Status } from '../runner/row.js';

/** Colours of a terminal; the identity where there are none. */
export interface Paint {
  bad(text: string): string;
  good(text: string): string;
  odd(text: string): string;
  dim(text: string): string;
  strong(text: string): string;
}

const plain = (text: string) => text;
const sgr = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

export const PLAIN: Paint = { bad: plain, good: plain, odd: plain, dim: plain, strong: plain };
export const COLOURED: Paint = { bad: sgr(31), good: sgr(32), odd: sgr(33), dim: sgr(2), strong: sgr(1) };

export function colourOf(status: Status, paint: Paint): (text: string) => string {
  if (status === 'pass') return paint.good;
  if (status === 'fail' || status === 'harness-error' || status === 'stale') return paint.bad;
  return status === 'not-applicable' ? paint.dim : paint.odd;
}
