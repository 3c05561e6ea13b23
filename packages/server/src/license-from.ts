import { parseInstant } from '@offline-activation/codec';
import { type License, type PolicyFault, resolvePolicy } from '@offline-activation/protocol';
import type { LicenseRecord } from './rules/license-record.js';

/** A license as a server keeps it, or what keeps it from being one. */
export type LicenseFrom =
  | { readonly ok: true; readonly license: LicenseRecord }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/**
 * Makes a server's license of one as a vendor or a world's seed states it: completes its policy from the profile.
 *
 * @param stated - Checked against the schema of a license.
 * @returns Faults with JSON pointers within the license.
 * @spec 13.2, 15.1 (PROF-1)
 */
export function licenseFrom(stated: License): LicenseFrom {
  const { expiresAt, entitlements, email } = stated;
  const resolved = resolvePolicy(stated.policy);
  if (!resolved.ok) {
    return {
      ok: false,
      faults: resolved.faults.map((fault) => ({ ...fault, pointer: `/policy${fault.pointer}` })),
    };
  }
  const end = expiresAt === undefined ? undefined : parseInstant(expiresAt);
  if (end === null) return { ok: false, faults: [{ pointer: '/expiresAt', reason: 'is no time' }] };
  const license: LicenseRecord = {
    id: stated.id,
    key: stated.key,
    ...(email !== undefined && { email }),
    product: stated.product,
    state: stated.state,
    editions: [...stated.editions],
    limit: stated.limit,
    ...(end !== undefined && { expiresAt: end }),
    entitlements: [...(entitlements ?? [])],
    policy: resolved.policy,
  };
  return { ok: true, license };
}
