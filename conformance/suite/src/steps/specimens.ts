import { CARRIAGES } from '../oracle/carriages/all.js';
import type { FileFacts } from '../oracle/carrier-file.js';
import { FORGERIES } from '../oracle/forge/all.js';
import { type Ingredients, unforged } from '../oracle/forge/ingredients.js';
import { ODDITIES } from '../oracle/forge/oddities.js';
import { requirementOfForgery, requirementOfOddity } from '../oracle/forge/requirements.js';
import type { MachineKind } from '../oracle/kinds.js';
import type { Random } from '../oracle/random.js';
import { readCarried } from '../oracle/read-carried.js';
import type { Id } from '../requirement.js';

/** Good artifacts of one machine, of which specimens are made. */
export interface Originals {
  readonly kind: MachineKind;
  readonly good: Ingredients;
  /** Another good one of the same kind. */
  readonly other: Ingredients;
  readonly facts: FileFacts;
}

/** What a server is given to read, and what must come of it. */
export interface Specimen {
  readonly content: string;
  /** The sentence that is broken where something else comes of it. */
  readonly requirement: Id;
  /** How it must be refused; absent: it is read. */
  readonly refused?: {
    readonly code: string;
    readonly stage: string;
    /** Members of the answer that the requirement itself fixes. */
    readonly members: Readonly<Record<string, unknown>>;
    /** Members of the answer that the table of errors asks for. */
    readonly others: Readonly<Record<string, unknown>>;
  };
}

/** Makes a specimen: a forgery, an oddity or a carriage by its id, or without one the good artifact itself. */
export function specimenOf(id: string | undefined, of: Originals, random: Random): Specimen {
  const { kind, good } = of;
  if (id === undefined) return { content: unforged(good), requirement: readWell(kind) };
  const forgery = FORGERIES.find((one) => one.id === id);
  if (forgery) {
    const content = forgery.forge(good, random);
    return { content, requirement: requirementOfForgery(id) ?? readWell(kind), ...refusedAs(kind, content) };
  }
  const oddity = ODDITIES.find((one) => one.id === id);
  if (oddity) return { content: oddity.write(good, random), requirement: requirementOfOddity(id, kind) };
  const carriage = CARRIAGES.find((one) => one.id === id);
  if (!carriage) throw new TypeError(`no specimen ${id}`);
  const load = { kind, envelope: unforged(good), other: unforged(of.other), facts: of.facts };
  const content = carriage.write(load, random);
  const reason = carriage.refused?.reason;
  const { refused } = refusedAs(kind, content);
  if (!refused) return { content, requirement: carriage.requirement };
  const members = reason === undefined ? {} : { reason };
  return { content, requirement: carriage.requirement, refused: { ...refused, members, others: {} } };
}

const readWell = (kind: MachineKind): Id => requirementOfOddity('', kind);

/** How the oracle refuses it: a specimen is never judged by another reading than the suite's own. */
function refusedAs(kind: MachineKind, content: string): Pick<Specimen, 'refused'> {
  const read = readCarried(kind, content);
  if (read.ok) return {};
  const { code, stage, details } = read;
  return code === 'wrong-kind'
    ? { refused: { code, stage, members: details, others: {} } }
    : { refused: { code, stage, members: {}, others: details } };
}
