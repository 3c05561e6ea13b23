/** Anything with a name that is looked at in an order. */
type Named = (...args: never[]) => unknown;

/** The checks of an activation in their order. @spec 9.2 */
const ORDER = [
  'licenseRevoked',
  'licenseSuspended',
  'licenseExpired',
  'editionNotAllowed',
  'productMismatch',
  'machineKeyRetired',
  'machineKeyReused',
  'requestConflict',
  'standingRow',
  'clientOutdated',
  'answeredRows',
  'challengeInvalid',
  'fingerprintInsufficient',
  'onlineRequired',
  'seatRows',
] as const;

/** Name of a check of an activation. */
export type CheckName = (typeof ORDER)[number];

/**
 * The checks of an activation with one of them moved to before another.
 *
 * @throws TypeError where they are not in the order that is known here: the mutant is stale.
 */
export function moved<Check extends Named>(
  checks: readonly Check[],
  name: CheckName,
  before: CheckName,
): Check[] {
  // Rows of the decision table have no name of their own.
  const known =
    checks.length === ORDER.length && checks.every((each, i) => ['', ORDER[i]].includes(each.name));
  if (!known) throw new TypeError('the checks of an activation have another order now');
  const names = ORDER.filter((each) => each !== name);
  const order = names.toSpliced(names.indexOf(before), 0, name);
  return order.map((each) => checks[ORDER.indexOf(each)] as Check);
}
