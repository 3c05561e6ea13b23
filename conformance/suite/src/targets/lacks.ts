import { Untestable } from '../outcome.js';
import type { Cap } from '../requirement.js';

/** What a case asked for and the target does not offer. */
export class Lacks extends Untestable {
  constructor(
    readonly cap: Cap,
    says = `the target does not offer ${cap}`,
  ) {
    super(says);
  }
}
