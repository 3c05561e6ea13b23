import type { ActivationSituation } from '../rules/activation-situation.js';
import type { Outcome } from '../rules/decision-table.js';
import { seatModeOf } from '../rules/seat-mode.js';
import { created } from './create.js';
import { type Planned, planned } from './planned.js';
import { reissued } from './reissue.js';
import type { Seated } from './seated.js';
import { takenOver } from './take-over.js';

/** An outcome of the decision table that issues a token. */
export type Issuing = Exclude<Outcome, { readonly does: 'replay' | 'refuse' }>;

/** What a plan needs beside the situation. */
export interface Planning {
  readonly outcome: Issuing;
  /** Whether the code's challenge was accepted: whether step 13 was passed with one. */
  readonly challengeAccepted: boolean;
  /** Id of the activation, if one is created. */
  readonly freshId: string;
}

/**
 * Carries out what a row of the decision table decided, up to the token itself.
 *
 * @spec 9.4 (ROW-2 to ROW-15), 10.1
 */
export function planActivation(situation: ActivationSituation, planning: Planning): Planned {
  const { now, license, code, edition } = situation;
  const mode = seatModeOf(planning.challengeAccepted);
  const seated = seatOf(situation, planning);
  return planned(seated, { now, license, mode, edition, code: code.claims, by: 'activation' });
}

function seatOf(situation: ActivationSituation, { outcome, freshId }: Planning): Seated {
  switch (outcome.does) {
    case 'reissue':
      return reissued(situation, outcome);
    case 'create':
      return created(situation, freshId);
    case 'take-over':
      return takenOver(situation, outcome.counted);
  }
}
