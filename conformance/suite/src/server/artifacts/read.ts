import type { MachineKind } from '../../oracle/kinds.js';
import type { H } from '../../plan.js';
import type { ReadStep } from '../../steps/step.js';

/** Gives the server a specimen of the machine to read; without an id the good artifact. */
export const read = (kind: MachineKind, specimen?: string, machine: H = 'A'): ReadStep => ({
  op: 'read',
  kind,
  machine,
  license: 'L',
  ...(specimen !== undefined && { specimen }),
});
