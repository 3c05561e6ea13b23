import { mutant as deadActivations } from './controls/dead-activations.js';
import { mutant as deadClient } from './controls/dead-client.js';
import { mutant as identity } from './controls/identity.js';
import { mutant as identityClient } from './controls/identity-client.js';
import { mutant as identityProcess } from './controls/identity-process-client.js';
import type { Control } from './lane/result.js';
import type { Mutant } from './mutant.js';

/** Played in every run, the longest first: what they come to shows whether the lane can be believed. */
export const controls: readonly { readonly control: Control; readonly mutant: Mutant }[] = [
  { control: 'must-live', mutant: identityClient },
  { control: 'must-live', mutant: identity },
  { control: 'must-live', mutant: identityProcess },
  { control: 'must-die', mutant: deadActivations },
  { control: 'must-die', mutant: deadClient },
];
