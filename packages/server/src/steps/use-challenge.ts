import type { Transaction } from '../store/port.js';

/**
 * Marks the challenge of an answered code as used: it is good for one token.
 *
 * @spec 10.2 (CHAL-1)
 */
export async function useChallenge(tx: Transaction, challenge: string): Promise<void> {
  const made = await tx.get('challenges', challenge);
  if (made !== undefined) await tx.put('challenges', challenge, { ...made, used: true });
}
