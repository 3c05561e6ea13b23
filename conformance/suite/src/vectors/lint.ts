import { canonicalText } from '../oracle/canonical-json.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { Id } from '../requirement.js';
import { type Spec, spec } from '../requirements.js';
import { type VectorPart, vectorFault } from '../schema-check.js';
import { InputFault } from './input.js';
import type { Loaded, LoadedFile } from './load.js';
import { intermediateOf, solve } from './solve.js';
import { familyOfVector, isAccepting, type Note, type Vector } from './vector.js';

/** Something that is wrong with vectors. */
export interface VectorFault {
  /** File, and the id of the vector where it is about one. */
  readonly at: string;
  readonly rule: Rule;
  /** What is wrong, in words. */
  readonly says: string;
}

/** Where a vector stands. */
interface Place {
  readonly path: string;
  readonly at: number;
}

/** What vectors are looked at for. */
export type Rule =
  | 'json'
  | 'schema'
  | 'empty'
  | 'stale'
  | 'id-twice'
  | 'family'
  | 'requirement'
  | 'flag'
  | 'flag-unused'
  | 'parent'
  | 'order'
  | 'input'
  | 'expectation'
  | 'intermediate'
  | 'leak';

/** Looks over files of vectors: their form, what they refer to, and whether the oracle says the same. */
export function lintVectors({ files, unreadable }: Loaded, of: Spec = spec()): VectorFault[] {
  const faults: VectorFault[] = unreadable.map(({ path, says }) => ({ at: path, rule: 'json', says }));
  const formed = files.filter((file) => {
    const found = formFaults(file);
    faults.push(...found);
    return found.length === 0;
  });
  const tests = new Map<string, Vector>();
  const places = new Map<string, Place>();
  for (const { path, content } of formed) {
    if (content['challenge'] === true) {
      faults.push(...leaks(path, content));
      continue;
    }
    for (const test of content['tests'] as unknown as Vector[]) {
      if (tests.has(test.id)) faults.push(fault(path, test, 'id-twice', 'another vector has this id'));
      tests.set(test.id, test);
      places.set(test.id, { path, at: places.size });
    }
  }
  for (const { path, content } of formed) {
    if (content['challenge'] !== true) faults.push(...fileFaults(path, content, tests, places, of));
    else if (content['spec'] !== of.revision) faults.push(stale(path, content, of));
  }
  if (tests.size === 0 && faults.length === 0 && formed.length === 0) {
    faults.push({ at: 'the paths given', rule: 'empty', says: 'there is no file of vectors' });
  }
  return faults;
}

const fault = (path: string, { id }: { readonly id: string }, rule: Rule, says: string): VectorFault => ({
  at: `${path}: ${id}`,
  rule,
  says,
});

const stale = (path: string, content: JsonObject, of: Spec): VectorFault => ({
  at: path,
  rule: 'stale',
  says: `made for revision ${String(content['spec'])} of the specification; this is ${of.revision}: generate it anew`,
});

/** Where a file, or a vector in it, breaks its schema. */
function formFaults({ path, content }: LoadedFile): VectorFault[] {
  const part: VectorPart = content['challenge'] === true ? 'challenge' : 'family';
  const { tests } = content;
  const whole = vectorFault(part, Array.isArray(tests) ? { ...content, tests: [] } : content);
  const of = (at: string, found: { pointer: string; says: string }): VectorFault => ({
    at,
    rule: 'schema',
    says: `${found.pointer || 'it'} ${found.says}`,
  });
  if (whole) return [of(path, whole)];
  const items = tests as readonly Json[];
  if (items.length === 0) return [{ at: path, rule: 'empty', says: 'there is no vector in it' }];
  return items.flatMap((test, at) => {
    const found = vectorFault(part === 'challenge' ? 'question' : 'test', test);
    const id = isObject(test) && typeof test['id'] === 'string' ? test['id'] : `tests/${at}`;
    return found ? [of(`${path}: ${id}`, found)] : [];
  });
}

/** What would tell whoever is tested what a question is about, or its answer. The schema has refused other members. */
function leaks(path: string, content: JsonObject): VectorFault[] {
  const { tests } = content;
  const questions = tests as unknown as readonly { id: string; op: string }[];
  const ids = new Set<string>();
  const faults = questions.flatMap((question) => {
    if (!ids.has(question.id)) {
      ids.add(question.id);
      return [];
    }
    return [fault(path, question, 'id-twice', 'another question has this id')];
  });
  const changes = questions.filter(({ op }, at) => at > 0 && op !== questions[at - 1]?.op).length;
  const kinds = new Set(questions.map(({ op }) => op)).size;
  if (questions.length > 2 * kinds && kinds > 1 && changes < kinds) {
    faults.push({
      at: path,
      rule: 'leak',
      says: 'the questions are in order: their places tell what they are about',
    });
  }
  return faults;
}

function fileFaults(
  path: string,
  content: JsonObject,
  tests: ReadonlyMap<string, Vector>,
  places: ReadonlyMap<string, Place>,
  of: Spec,
): VectorFault[] {
  const own = content['tests'] as unknown as readonly Vector[];
  const notes = content['notes'] as unknown as Readonly<Record<string, Note>>;
  const used = new Set(own.flatMap(({ flags }) => flags));
  return [
    ...(content['spec'] === of.revision ? [] : [stale(path, content, of)]),
    ...Object.keys(notes)
      .filter((flag) => !used.has(flag))
      .map(
        (flag): VectorFault => ({ at: path, rule: 'flag-unused', says: `no vector has the flag ${flag}` }),
      ),
    ...own.flatMap((test) => [
      ...(familyOfVector(test.id) === content['family']
        ? []
        : [fault(path, test, 'family', `the file is of the family ${String(content['family'])}`)]),
      ...test.requirements.flatMap((id) => requirementFault(path, test, id, of)),
      ...test.flags
        .filter((flag) => notes[flag] === undefined)
        .map((flag) => fault(path, test, 'flag', `the notes of the file say nothing of ${flag}`)),
      ...parentFaults(path, test, tests, places),
      ...oracleFaults(path, test),
    ]),
  ];
}

function requirementFault(path: string, test: Vector, id: Id, of: Spec): VectorFault[] {
  const found = of.get(id);
  if (!found) return [fault(path, test, 'requirement', `the specification has no ${id}`)];
  if (found.excluded === undefined) return [];
  return [fault(path, test, 'requirement', `${id} cannot be observed: ${found.excluded}`)];
}

/** A challenge leaves out parents that every seed has: only there a refused vector may be without. */
function parentFaults(
  path: string,
  test: Vector,
  tests: ReadonlyMap<string, Vector>,
  places: ReadonlyMap<string, Place>,
): VectorFault[] {
  const { parent, differs, expect, op, input } = test;
  const is = (says: string) => [fault(path, test, 'parent', says)];
  if (isAccepting(expect.verdict)) {
    return parent === undefined ? [] : is('it is accepted, and has a parent all the same');
  }
  if (parent === undefined) {
    return familyOfVector(test.id) === 'q'
      ? []
      : is('it is refused, and names no accepted vector that it differs from');
  }
  const found = tests.get(parent);
  if (!found) return is(`its parent ${parent} is not in the set`);
  if (!isAccepting(found.expect.verdict)) return is(`its parent ${parent} is refused too`);
  if (found.op !== op) return is(`its parent ${parent} asks something else: ${found.op}`);
  if (canonicalText(found.input) === canonicalText(input))
    return is(`its parent ${parent} has the same input`);
  if (differs === undefined || differs === '')
    return is('it does not say in what it differs from its parent');
  const [its, own] = [places.get(parent), places.get(test.id)];
  if (its && own && its.path === own.path && its.at > own.at) {
    return [fault(path, test, 'order', `its parent ${parent} comes after it`)];
  }
  return [];
}

/** What the oracle says of the input, against what the vector says. */
function oracleFaults(path: string, test: Vector): VectorFault[] {
  const { op, input, expect, intermediate } = test;
  try {
    const answer = solve(op, input);
    if (canonicalText(answer) !== canonicalText(expect)) {
      const says = `the input gives ${cut(canonicalText(answer))}, and the vector expects ${cut(canonicalText(expect))}`;
      return [fault(path, test, 'expectation', says)];
    }
    if (intermediate === undefined) return [];
    const values = intermediateOf(op, input, expect) ?? {};
    const wrong = Object.keys({ ...values, ...intermediate }).filter(
      (name) => values[name] !== intermediate[name],
    );
    if (wrong.length === 0) return [];
    return [fault(path, test, 'intermediate', `${wrong.join(', ')}: the input gives another value`)];
  } catch (error) {
    if (error instanceof InputFault || error instanceof TypeError) {
      return [fault(path, test, 'input', error.message)];
    }
    throw error;
  }
}

const CUT = 200;
const cut = (text: string): string => (text.length > CUT ? `${text.slice(0, CUT)}…` : text);
