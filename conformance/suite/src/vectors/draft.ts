import type { JsonObject } from '../oracle/json.js';
import { HarnessError } from '../outcome.js';
import { flagOf } from './flags.js';
import { intermediateOf, solve } from './solve.js';
import { isAccepting, type Vector } from './vector.js';

/** A vector before the oracle has said what must come of it. */
export type Draft = Omit<Vector, 'expect' | 'intermediate' | 'flags'> & {
  readonly flags?: readonly string[];
  /** The verdict, or code, that whoever wrote the draft means: another one is a bug of ours. */
  readonly means?: string;
};

/** Completes a draft: the oracle says what must come of it, and that has to be what was meant. @throws HarnessError */
export function finished(draft: Draft, seed: string): Vector {
  const { means, flags, id, title, requirements, effect, op, input, parent, differs } = draft;
  const expect = solve(op, input);
  const said = String(expect['code'] ?? expect.verdict);
  if (means !== undefined && means !== said)
    throw new HarnessError(`${id} was to be ${means} and is ${said}, with the seed ${seed}`);
  const accepted = isAccepting(expect.verdict);
  const intermediate = intermediateOf(op, input, expect);
  return {
    id,
    title,
    requirements,
    flags: flags ?? [flagOf(requirements[0])],
    ...(effect !== undefined && { effect }),
    op,
    input,
    expect,
    ...(!accepted && parent !== undefined && { parent }),
    ...(!accepted && differs !== undefined && { differs }),
    ...(intermediate && { intermediate }),
  };
}

/** An id or a part of one, as ids are written. */
export const slug = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A name as words. */
export const words = (name: string): string => name.replaceAll('/', ': ').replaceAll('-', ' ');

/** Any value as the JSON that it is: interfaces have no index signature. */
export const plain = (value: object): JsonObject => value as unknown as JsonObject;
