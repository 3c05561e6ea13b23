import type { Activation } from './book.js';

/** The activation without its lock. */
export function withoutLock(activation: Activation): Activation {
  const { lock: _lifted, ...rest } = activation;
  return rest;
}
