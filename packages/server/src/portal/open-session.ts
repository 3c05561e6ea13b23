import { LIMITS, type PortalSessionAnswer, type PortalSessionRequest } from '@offline-activation/protocol';
import { freshSecret } from '../issue/fresh-id.js';
import type { Parts } from '../parts.js';
import { refusal } from '../rules/refusal.js';
import { timeText } from '../rules/time-text.js';
import { sha256Hex } from '../steps/sha256.js';
import { portalLinkScope } from '../store/scopes.js';
import { isLinkGood } from './is-link-good.js';

/**
 * Opens a session with the secret of a mailed link, and uses the link up. Secrets are stored as digests only.
 *
 * @throws {@link ProtocolError} `unauthorized` for a link unknown, used or expired.
 * @spec 11.7 (HTTP-51, HTTP-52)
 */
export async function openSession(
  { store, now: clock, random }: Parts,
  { link: secret }: PortalSessionRequest,
): Promise<PortalSessionAnswer> {
  const digest = sha256Hex(secret);
  return store.transaction([portalLinkScope(digest)], async (tx) => {
    const now = clock();
    const link = await tx.get('portalLinks', digest);
    if (!isLinkGood(link, now)) throw refusal('unauthorized');
    const session = freshSecret(random);
    await tx.put('portalLinks', digest, { ...link, used: true });
    await tx.put('portalSessions', sha256Hex(session), { email: link.email, madeAt: now });
    return { session, expiresAt: timeText(now + LIMITS.portalSessionSeconds) };
  });
}
