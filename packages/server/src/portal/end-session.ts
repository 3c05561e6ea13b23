import type { Parts } from '../parts.js';
import { sha256Hex } from '../steps/sha256.js';
import { portalSessionScope } from '../store/scopes.js';

/** Ends a session before its time: nobody who finds its secret can use it. */
export async function endSession({ store }: Parts, secret: string): Promise<void> {
  const digest = sha256Hex(secret);
  await store.transaction([portalSessionScope(digest)], async (tx) => {
    const session = await tx.get('portalSessions', digest);
    if (session !== undefined) await tx.put('portalSessions', digest, { ...session, ended: true });
  });
}
