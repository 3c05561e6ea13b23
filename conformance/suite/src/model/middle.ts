import type { Instant } from '../oracle/calendar.js';
import type { BookToken } from './books.js';

/** The instant from which on a lease is renewed; null: a perpetual token has no middle. @spec 10.4 step 11 (CHK-4) */
export const middleOf = ({ iat, exp }: Pick<BookToken, 'iat' | 'exp'>): Instant | null =>
  exp === null ? null : iat + Math.floor((exp - iat) / 2);
