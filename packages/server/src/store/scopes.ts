import type { Scope } from './port.js';

/** Locks a license and its book. */
export const licenseScope = (licenseId: string): Scope => `license:${licenseId}`;
/** Locks a machine key: retiring it and giving it a seat exclude each other. @spec 9.7 */
export const machineKeyScope = (kid: string): Scope => `machine-key:${kid}`;
/** Locks a challenge: it is good for one token. @spec 10.2 */
export const challengeScope = (challenge: string): Scope => `challenge:${challenge}`;
/** Locks a mailed link: it opens one session. @spec 11.7 */
export const portalLinkScope = (digest: string): Scope => `portal-link:${digest}`;
/** Locks a portal session. @spec 11.7 */
export const portalSessionScope = (digest: string): Scope => `portal-session:${digest}`;
/** Locks the failed attempts of a source. @spec 9.5 */
export const sourceScope = (source: string): Scope => `source:${source}`;
