import type { Parts } from '../parts.js';
import { refusal } from '../rules/refusal.js';
import { sha256Hex } from '../steps/sha256.js';
import { isSessionGood } from './is-session-good.js';

/**
 * The e-mail address whose session an `Authorization` header carries.
 *
 * @throws {@link ProtocolError} `unauthorized` for a session missing, unknown or expired.
 * @spec 11.7 (HTTP-52)
 */
export async function sessionEmail({ store, now }: Parts, authorization: string | null): Promise<string> {
  const secret = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  const session = secret === undefined ? undefined : await store.get('portalSessions', sha256Hex(secret));
  if (!isSessionGood(session, now())) throw refusal('unauthorized');
  return session.email;
}
