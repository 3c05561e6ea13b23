import type { PortalLinkRequest } from '@offline-activation/protocol';
import { freshSecret } from '../issue/fresh-id.js';
import type { Parts } from '../parts.js';
import { sha256Hex } from '../steps/sha256.js';
import { portalLinkScope } from '../store/scopes.js';
import { licensesOf } from './licenses-of.js';

/**
 * Mails a single-use link to an address that has licenses; to another one, nothing. The caller learns of neither.
 *
 * @param myPage - URL of the page that takes the secret.
 * @spec 11.7, 18.3 (HTTP-50, PAGE-10)
 */
export async function sendLink(parts: Parts, { email }: PortalLinkRequest, myPage: string): Promise<void> {
  const { store, now: clock, random, mail, issuer, onFault } = parts;
  // The address as the vendor stored it: what the visitor typed may only look like it.
  const to = (await licensesOf(store, email))[0]?.email;
  if (to === undefined) return;
  const link = freshSecret(random);
  const digest = sha256Hex(link);
  await store.transaction([portalLinkScope(digest)], (tx) =>
    tx.put('portalLinks', digest, { email: to, madeAt: clock(), used: false }),
  );
  const text = `Open this link within 15 minutes to see your devices. It works once.\n\n${myPage}?link=${link}\n`;
  try {
    await mail({ to, subject: `${issuer}: your licenses`, text, link });
  } catch (fault) {
    onFault(fault);
  }
}
