import { challengeInvalid } from './challenge-invalid.js';
import type { Check } from './check.js';
import { clientOutdated } from './client-outdated.js';
import { editionNotAllowed } from './edition-not-allowed.js';
import { fingerprintInsufficient } from './fingerprint-insufficient.js';
import { licenseExpired } from './license-expired.js';
import { licenseRevoked } from './license-revoked.js';
import { licenseSuspended } from './license-suspended.js';
import { machineKeyRetired } from './machine-key-retired.js';
import { machineKeyReused } from './machine-key-reused.js';
import { onlineRequired } from './online-required.js';
import { productMismatch } from './product-mismatch.js';
import { requestConflict } from './request-conflict.js';
import { answeredRows, seatRows, standingRow } from './rows.js';

/**
 * The order of checks of an activation request from step 4 on: the first finding is the answer. Steps 1 to 3, reading
 * the code, the rate limit and the credentials, come before a license is known.
 *
 * @spec 9.2 (ORD-4 to ORD-14, ROW-0)
 */
export const activationChecks: readonly Check[] = [
  licenseRevoked, // 4a
  licenseSuspended, // 4b
  licenseExpired, // 4c
  editionNotAllowed, // 5
  productMismatch, // 6
  machineKeyRetired, // 7
  machineKeyReused, // 8
  requestConflict, // 9
  standingRow, // 10
  clientOutdated, // 11
  answeredRows, // 12
  challengeInvalid, // 13
  fingerprintInsufficient, // 14
  onlineRequired, // 14
  seatRows, // 15
];
