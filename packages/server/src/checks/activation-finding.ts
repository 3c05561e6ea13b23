import type { ActivationSituation } from '../rules/activation-situation.js';
import type { Finding } from './check.js';
import { firstFinding } from './first-finding.js';
import { activationChecks } from './order.js';

/** What the first check of an activation that finds something found. @spec 9.2 */
export const activationFinding = (situation: ActivationSituation): Finding | undefined =>
  firstFinding(activationChecks, situation);
