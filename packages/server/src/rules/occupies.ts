import type { Activation } from './book.js';

/**
 * Tells whether an activation occupies a seat: live and ending ones do, a released one does not.
 *
 * @spec 2 (SEAT-8, SEAT-14, REL-7)
 */
export function occupies(activation: Pick<Activation, 'state'>): boolean {
  return activation.state !== 'released';
}
