import type { Parts } from '../parts.js';
import { emailOfSession } from './email-of-session.js';

/**
 * The e-mail address whose session an `Authorization` header carries.
 *
 * @throws {@link ProtocolError} `unauthorized` for a session missing, unknown, expired or ended.
 * @spec 11.7 (HTTP-52)
 */
export async function sessionEmail(parts: Parts, authorization: string | null): Promise<string> {
  return emailOfSession(parts, /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]);
}
