import type { WorldPlan } from '../plan.js';
import type { Cap, Id } from '../requirement.js';
import type { Pair } from './pair.js';

/** What a station needs of the two ends: claims as `feature:online`, and capabilities. Every client is of class `core`. */
export interface PairNeeds {
  readonly client?: readonly Cap[];
  readonly server?: readonly Cap[];
}

/** One stop of a walk: something that a person does, and what must come of it. */
export interface Station<Scene> {
  /** Unique in its walk, permanent. */
  readonly name: string;
  /** One sentence for people. */
  readonly title: string;
  /** What it is about; whatever else is looked at on the way is judged too. */
  readonly asserts: readonly Id[];
  readonly needs?: PairNeeds;
  /** Plays the station; what the station before left is in the world it is given. */
  play(pair: Pair, scene: Scene): Promise<void>;
}

/** A profile walked from end to end, step by step. What a later station finds is what the earlier ones have left. */
export interface Walk {
  /** The profile's name. */
  readonly name: string;
  readonly title: string;
  readonly plan: WorldPlan;
  readonly stations: readonly Station<unknown>[];
  /** What the stations of one run share. */
  begin(): unknown;
}

/** Makes a walk of stations that share a scene. */
export function walkOf<Scene>(
  walk: Omit<Walk, 'stations' | 'begin'> & {
    readonly stations: readonly Station<Scene>[];
    begin(): Scene;
  },
): Walk {
  return walk as Walk;
}
