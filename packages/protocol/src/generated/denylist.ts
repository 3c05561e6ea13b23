// Generated from spec/registries/denylist.json by "npm run generate". Do not edit.

/**
 * Values that name no machine, as they are after folding.
 *
 * @spec 15.3
 */
export const DENYLIST_VALUES: readonly string[] = [
  '',
  'none',
  'null',
  'na',
  'n/a',
  'nil',
  'unknown',
  'undefined',
  'default',
  'defaultstring',
  'tobefilledbyoem',
  'oem',
  'systemserialnumber',
  'systemproductname',
  'baseboardserialnumber',
  'chassisserialnumber',
  'serialnumber',
  'serial',
  'notspecified',
  'notapplicable',
  'notavailable',
  'invalid',
  'empty',
  'xxxxxxxx',
  '0123456789',
  '123456789',
  '1234567890',
  '03000200040005000006000700080009',
  '123456781234567890123456789abcde',
  'fefefefefefefefefefefefefefefefe',
  'uninitialized',
];

/**
 * Patterns of values that name no machine, compared after folding.
 *
 * @spec 15.3
 */
export const DENYLIST_PATTERNS: readonly RegExp[] = [
  // one character repeated (all zeros, all F, all X)
  /^(.)\1*$/u,
  // no letter and no digit at all
  /^[^\p{L}\p{N}]*$/u,
];
