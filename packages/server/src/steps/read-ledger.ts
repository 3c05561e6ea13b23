import { formatInstant } from '@offline-activation/codec';
import type { Ledger, LedgerLicense } from '@offline-activation/protocol';
import type { Parts } from '../parts.js';
import { currentToken } from '../rules/current-token.js';
import { occupies } from '../rules/occupies.js';
import { timeMember } from '../rules/time-member.js';
import { type SettledLicense, settledLicense } from './settled-license.js';

/**
 * The books as of now: what time alone brings about has happened in them.
 *
 * @spec 13.3 (CTL-5)
 */
export async function readLedger({ store, now: clock }: Parts): Promise<Ledger> {
  const now = clock();
  const licenses: LedgerLicense[] = [];
  for (const [id] of await store.list('licenses')) {
    const settled = await settledLicense(store, id, now);
    if (settled !== undefined) licenses.push(ledgerLicense(settled));
  }
  const keys = await store.list('machineKeys');
  return { licenses, retiredKeys: keys.filter(([, key]) => key.retired).map(([kid]) => kid) };
}

function ledgerLicense({ license, book }: SettledLicense): LedgerLicense {
  return {
    id: license.id,
    limit: license.limit,
    activations: book.activations.filter(occupies).map((activation) => {
      const { generation, mode } = currentToken(book, activation);
      return {
        id: activation.id,
        kid: activation.kid,
        state: activation.state === 'ending' ? 'ending' : 'live',
        generation,
        mode,
        ...timeMember('unlockAt', activation.lock?.unlockAt),
        createdAt: formatInstant(activation.createdAt),
      };
    }),
    exposures: book.exposures.map(({ kid, cause, since }) => ({ kid, cause, since: formatInstant(since) })),
    counted: book.counted.map(({ at, kind }) => ({ at: formatInstant(at), kind })),
  };
}
