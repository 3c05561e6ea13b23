import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { PortalLinkRecord } from '../store/records.js';

/**
 * Tells whether a mailed link is good: known, not used, and younger than 900 seconds.
 *
 * @spec 11.7 (HTTP-51, HTTP-52)
 */
export function isLinkGood(link: PortalLinkRecord | undefined, now: Instant): link is PortalLinkRecord {
  return link !== undefined && !link.used && now < link.madeAt + LIMITS.portalLinkSeconds;
}
