import { readFileSync } from 'node:fs';
import { schemas } from '@offline-activation/spec';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Artifact } from './oracle/artifact.js';
import { HarnessError } from './outcome.js';

/** Where a value breaks its schema, for people. Undefined: it does not. */
export type SchemaFault = { readonly pointer: string; readonly says: string } | undefined;

// The specification's schemas carry keywords of their own for generators, which ajv would refuse in strict mode.
const ajv = new Ajv2020({ strict: false, allErrors: false });
const compiled = new Map<string, ValidateFunction>();

/** Looks at a value by a schema of the specification, as `directory`. @throws HarnessError for an unknown name. */
export function specFault(name: string, value: unknown): SchemaFault {
  return faultOf(
    validator(`spec ${name}`, () => schemas()[name]),
    value,
  );
}

/** Looks at a value by a schema of the suite's own. */
export function ownFault(name: 'trace' | 'report' | 'baseline', value: unknown): SchemaFault {
  const file = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  return faultOf(
    validator(`own ${name}`, () => JSON.parse(readFileSync(file, 'utf8'))),
    value,
  );
}

/** Parts of the schema of test vectors. */
export type VectorPart = 'family' | 'challenge' | 'test' | 'question';

/** Looks at a file of vectors without its tests, or at one of them. */
export function vectorFault(part: VectorPart, value: unknown): SchemaFault {
  const file = new URL('../schemas/vectors.schema.json', import.meta.url);
  const load = () => {
    const { $id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return { ...schema, $id: `${String($id)}:${part}`, oneOf: [{ $ref: `#/$defs/${part}` }] };
  };
  return faultOf(validator(`vectors ${part}`, load), value);
}

/** Makes sure that a message of ours keeps its schema before it is sent. @throws HarnessError */
export function checkOutgoing(name: string, value: unknown): void {
  const fault = specFault(name, value);
  if (fault)
    throw new HarnessError(`our own ${name} breaks its schema at ${fault.pointer || '/'}: ${fault.says}`);
}

/** A message of ours as the JSON text that is sent. @throws HarnessError where it breaks its schema. */
export function outgoingText(name: string, value: unknown): string {
  const text = JSON.stringify(value);
  checkOutgoing(name, JSON.parse(text));
  return text;
}

/**
 * A signed artifact of ours, made to be good: whoever wants a wrong one changes it afterwards.
 *
 * @throws HarnessError where its claims break the schema of their kind.
 */
export function goodArtifact<A extends Artifact>(artifact: A): A {
  checkOutgoing(artifact.claims.kind, artifact.claims);
  return artifact;
}

function validator(key: string, load: () => object | undefined): ValidateFunction {
  const known = compiled.get(key);
  if (known) return known;
  const schema = load();
  if (!schema) throw new HarnessError(`there is no schema ${key}`);
  const made = ajv.compile(schema);
  compiled.set(key, made);
  return made;
}

function faultOf(validate: ValidateFunction, value: unknown): SchemaFault {
  if (validate(value)) return undefined;
  const [first] = validate.errors ?? [];
  const extra = first?.params['additionalProperty'] ?? first?.params['allowedValue'];
  return {
    pointer: first?.instancePath ?? '',
    says: `${first?.message ?? 'is not as required'}${extra === undefined ? '' : ` (${JSON.stringify(extra)})`}`,
  };
}
