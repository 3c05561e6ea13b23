import { isFree } from './rule.mjs';

/** An importer of the rule: how many it lets in. */
export function admitted() {
  let inUse = 0;
  while (isFree(inUse) && inUse < 100) inUse++;
  return inUse;
}
