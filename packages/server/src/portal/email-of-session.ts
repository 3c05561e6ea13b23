import type { Parts } from '../parts.js';
import { refusal } from '../rules/refusal.js';
import { sha256Hex } from '../steps/sha256.js';
import { isSessionGood } from './is-session-good.js';

/**
 * The e-mail address whose session a secret opens.
 *
 * @throws {@link ProtocolError} `unauthorized` for a session missing, unknown, expired or ended.
 * @spec 11.7 (HTTP-52)
 */
export async function emailOfSession({ store, now }: Parts, secret: string | undefined): Promise<string> {
  const session = secret === undefined ? undefined : await store.get('portalSessions', sha256Hex(secret));
  if (!isSessionGood(session, now())) throw refusal('unauthorized');
  return session.email;
}
