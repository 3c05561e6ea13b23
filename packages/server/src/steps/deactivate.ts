import { formatInstant } from '@offline-activation/codec';
import type { ReleaseClass } from '@offline-activation/protocol';
import { signReceipt } from '@offline-activation/signer/issuer';
import { type Carrier, readDeactivation } from '@offline-activation/verifier';
import { freshJti } from '../issue/fresh-id.js';
import type { Parts } from '../parts.js';
import { deactivated } from '../rules/deactivated.js';
import { deactivationFactsOf } from '../rules/deactivation-facts.js';
import { isCurrent } from '../rules/is-current.js';
import { isProved } from '../rules/is-proved.js';
import { ownActivation } from '../rules/own-activation.js';
import { receiptKey } from '../rules/receipt-key.js';
import { releaseClassOf } from '../rules/release-class.js';
import { retireKey } from '../rules/retire-key.js';
import { byMachineKey } from './by-machine-key.js';
import { receiptIdOf } from './receipt-id.js';
import { settledLicense } from './settled-license.js';

/** A deactivation code in whatever carries it. */
export interface Deactivating {
  readonly deactivation: Carrier;
}

/** A receipt, and whether its deactivation had been seen before. */
export interface Deactivated {
  /** Text of the envelope. */
  readonly receipt: string;
  readonly releaseClass: ReleaseClass;
  readonly repeated: boolean;
}

/**
 * Accepts a deactivation: whatever reads well is answered with a receipt.
 *
 * @throws {@link ProtocolError} as `readDeactivation` does.
 * @spec 6.2 (DEACT-10 to DEACT-19)
 */
export async function deactivate(parts: Parts, request: Deactivating): Promise<Deactivated> {
  const { claims, envelope, kid } = await readDeactivation(request.deactivation, parts.ed25519);
  const receiptId = receiptIdOf(kid, envelope);
  return byMachineKey(parts.store, kid, {}, async (tx, key) => {
    const before = await tx.get('receipts', receiptId);
    if (before !== undefined) {
      return { receipt: before.text, releaseClass: before.releaseClass, repeated: true };
    }
    const now = parts.now();
    const settled = await Promise.all(key.licenseIds.map((id) => settledLicense(tx, id, now)));
    const licenses = settled.filter((each) => each !== undefined);
    const current = licenses.find(({ book }) => isCurrent(book, kid));
    const own = current && ownActivation(current.book, kid);

    // Step 1.
    await tx.put('machineKeys', kid, retireKey(key));
    // Steps 2 to 6.
    const proved = isProved(key.baseline, claims.machine.fingerprint);
    const under = current && { book: current.book, policy: current.license.policy };
    const releaseClass = releaseClassOf(deactivationFactsOf(under, kid, proved, now));
    for (const { license, book } of licenses) {
      await tx.put('books', license.id, deactivated(book, kid, releaseClass, now));
    }
    const signer = receiptKey(parts.issuerKeys(), key.accepts);
    if (signer === undefined) throw new TypeError('no issuer key is active');
    const { envelope: text } = await signReceipt(
      {
        iss: parts.issuer,
        jti: freshJti(parts.random),
        iat: formatInstant(now),
        aud: claims.aud,
        ...(own && { sub: own.id }),
        kid,
        releaseClass,
        req: claims.jti,
      },
      signer,
    );
    await tx.put('receipts', receiptId, { text, releaseClass });
    return { receipt: text, releaseClass, repeated: false };
  });
}
