import { formatInstant } from '@offline-activation/codec';
import type { PortalLicense, PortalLicenses } from '@offline-activation/protocol';
import type { Parts } from '../parts.js';
import { currentToken } from '../rules/current-token.js';
import { inUse } from '../rules/in-use.js';
import { occupies } from '../rules/occupies.js';
import { activationView } from '../steps/activation-view.js';
import { type SettledLicense, settledLicense } from '../steps/settled-license.js';
import { licensesOf } from './licenses-of.js';

/** Where an activation is released. */
export type ReleaseUrl = (licenseId: string, activationId: string) => string;

/**
 * Every license of a person with its devices and exposures, as of now.
 *
 * @spec 11.7 (HTTP-53)
 */
export async function listLicenses(
  { store, now: clock }: Parts,
  email: string,
  releaseUrl: ReleaseUrl,
): Promise<PortalLicenses> {
  const now = clock();
  const licenses: PortalLicense[] = [];
  for (const { id } of await licensesOf(store, email)) {
    const settled = await settledLicense(store, id, now);
    if (settled !== undefined) licenses.push(portalLicense(settled, releaseUrl));
  }
  return { licenses };
}

function portalLicense({ license, book }: SettledLicense, releaseUrl: ReleaseUrl): PortalLicense {
  return {
    id: license.id,
    product: license.product,
    state: license.state,
    limit: license.limit,
    inUse: inUse(book),
    activations: book.activations.filter(occupies).map((activation) => ({
      ...activationView(activation, currentToken(book, activation)),
      release: releaseUrl(license.id, activation.id),
    })),
    exposures: book.exposures.map(({ cause, since }) => ({ cause, since: formatInstant(since) })),
  };
}
