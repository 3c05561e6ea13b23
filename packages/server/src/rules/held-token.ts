import type { Instant } from '@offline-activation/codec';
import type { Holds } from '@offline-activation/protocol';
import type { Activation, Book, IssuedToken } from './book.js';
import { isUnexpired } from './is-unexpired.js';

/**
 * The token that a check-in's `holds` confirms: an unexpired online one of the generation named, issued to this key for
 * the activation named, which is this one; undefined if there is none.
 *
 * @spec 10.4, step 10
 */
export function heldToken(
  book: Book,
  activation: Activation,
  holds: Holds,
  now: Instant,
): IssuedToken | undefined {
  if (holds.sub !== activation.id) return undefined;
  return book.tokens.find(
    (token) =>
      token.activationId === activation.id &&
      token.kid === activation.kid &&
      token.generation === holds.generation &&
      token.mode === 'online' &&
      isUnexpired(token, now),
  );
}
