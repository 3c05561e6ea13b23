import { unforged } from '../../oracle/forge/ingredients.js';
import { componentsOf, type Machine } from '../../oracle/identity.js';
import type { Json, JsonObject } from '../../oracle/json.js';
import type { IssuerKind } from '../../oracle/kinds.js';
import type { Scene } from '../scene.js';

/** A machine as a `verify` has it. */
export const asMachine = (machine: Machine, product: string): JsonObject => ({
  kid: machine.kid,
  components: componentsOf(machine, product) as unknown as Json,
});

/** A `verify` of something that an issuer signed. */
export const verifying = (
  scene: Scene,
  kind: IssuerKind,
  more: JsonObject,
  text = unforged(scene.good[kind]),
) => ({ op: 'verify', input: { kind, text, trust: scene.trust(), ...more } }) as const;
