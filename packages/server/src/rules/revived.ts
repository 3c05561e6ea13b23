import type { Activation } from './book.js';

/**
 * An activation that its own machine has asked for again: live, also if it was ending.
 *
 * @spec 9.4 (ROW-4)
 */
export function revived(activation: Activation): Activation {
  const { endingBy: _over, ...rest } = activation;
  return { ...rest, state: 'live' };
}
