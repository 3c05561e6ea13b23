import type { Random } from '../oracle/random.js';
import type { ChallengeFile, Vector, VectorFile } from './vector.js';

/** How a set is written. */
export const FORMS = ['json', 'jsonl', 'files'] as const;
/** How a set is written: one JSON document a family, a line a vector, or a file a vector. */
export type Form = (typeof FORMS)[number];

/** A file to be written, by its path below the set's folder. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

/** A file as text: one vector a line, so that a change of one is one line. */
export function fileText(file: VectorFile | ChallengeFile): string {
  const { tests, ...head } = file;
  const members = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${memberText(name, value)},\n`,
  );
  const lines = (tests as readonly object[]).map((test) => `    ${JSON.stringify(test)}`);
  return `{\n${members.join('')}  "tests": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** The notes have a line each too. */
function memberText(name: string, value: unknown): string {
  if (name !== 'notes') return JSON.stringify(value);
  const notes = Object.entries(value as object).map(
    ([flag, note]) => `    ${JSON.stringify(flag)}: ${JSON.stringify(note)}`,
  );
  return notes.length === 0 ? '{}' : `{\n${notes.join(',\n')}\n  }`;
}

/** A family as the files of a form. */
export function writtenFamily(file: VectorFile, form: Form): Written[] {
  if (form === 'json') return [{ path: `${file.family}.json`, text: fileText(file) }];
  if (form === 'jsonl') {
    const { tests, ...head } = file;
    return [
      {
        path: `${file.family}.jsonl`,
        text: [head, ...tests].map((line) => `${JSON.stringify(line)}\n`).join(''),
      },
    ];
  }
  return file.tests.map((test) => ({ path: `${test.id}.json`, text: fileText(single(file, test)) }));
}

const single = (file: VectorFile, test: Vector): VectorFile => ({
  ...file,
  notes: Object.fromEntries(Object.entries(file.notes).filter(([flag]) => test.flags.includes(flag))),
  tests: [test],
});

/** The questions of a challenge set. */
export function writtenChallenge(file: ChallengeFile, form: Form): Written[] {
  const { tests, ...head } = file;
  if (form === 'json') return [{ path: 'challenge.json', text: fileText(file) }];
  if (form === 'jsonl') {
    return [
      { path: 'challenge.jsonl', text: [head, ...tests].map((line) => `${JSON.stringify(line)}\n`).join('') },
    ];
  }
  return tests.map((test) => ({
    path: `challenge/${test.id}.json`,
    text: fileText({ ...file, tests: [test] }),
  }));
}

/** The items in an order that nobody can foresee without the seed. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = random.int(at + 1);
    [left[at], left[other]] = [left[other] as Item, left[at] as Item];
  }
  return left;
}
