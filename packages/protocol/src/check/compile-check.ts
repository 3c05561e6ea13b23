import type { Static, TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import { type DistinctRule, distinctRule } from './distinct-rules.js';

/** What a check found: the value, typed, or where it breaks its form. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** JSON pointer (RFC 6901) to the first member that breaks the form, or that is missing. */
      readonly pointer: string;
    };

interface Engine {
  check(value: unknown): boolean;
  firstPointer(value: unknown): string | undefined;
}

/**
 * Makes a check of values that come from outside, out of a schema.
 *
 * It neither coerces nor copies nor drops unknown members. Names marked `x-distinct` are checked too; `crit`
 * ({@link critFault}) and a policy's sums ({@link policyFaults}) are not. A refusal carries a pointer only, never a
 * part of the value. The schema is compiled on first use; where code may not be made from text (a content security
 * policy), it is interpreted instead, with the same verdicts.
 */
export function compileCheck<S extends TSchema>(schema: S): (value: unknown) => Checked<Static<S>> {
  let engine: Engine | undefined;
  let distinct: DistinctRule | undefined;
  return (value) => {
    if (engine === undefined) {
      engine = engineOf(schema);
      distinct = distinctRule(schema);
    }
    if (!engine.check(value)) return { ok: false, pointer: engine.firstPointer(value) ?? '' };
    const pointer = distinct?.(value, '');
    return pointer === undefined ? { ok: true, value: value as Static<S> } : { ok: false, pointer };
  };
}

function engineOf(schema: TSchema): Engine {
  try {
    const compiled = TypeCompiler.Compile(schema);
    return {
      check: (value) => compiled.Check(value),
      firstPointer: (value) => compiled.Errors(value).First()?.path,
    };
  } catch {
    // No code from text here. A fault of the schema itself would throw below just the same.
    return {
      check: (value) => Value.Check(schema, value),
      firstPointer: (value) => Value.Errors(schema, value).First()?.path,
    };
  }
}
