import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomSeed } from '@offline-activation/conformance';
import {
  challengeOf,
  type Form,
  fileText,
  isAccepting,
  VECTOR_FAMILIES,
  type VectorFile,
  vectorFiles,
  type Wish,
  type Written,
  writtenChallenge,
  writtenFamily,
} from '@offline-activation/conformance/vectors';
import type { Seed } from '../program/options.js';
import { Stop } from '../stop.js';
import { print, style } from '../terminal/print.js';
import { paragraph, table } from '../terminal/text.js';
import { keyFrom, policyFrom, productFrom } from '../vectors/wish.js';

export interface GenerateOptions {
  readonly out: string;
  readonly key?: string;
  readonly product?: string;
  readonly policy?: string;
  readonly seed?: Seed;
  readonly count: number;
  readonly challenge?: boolean;
  readonly format: Form;
}

/** Writes test vectors for a vendor, or a challenge set. */
export function generateVectors(options: GenerateOptions): void {
  const { out, challenge = false, format } = options;
  const wish = wishOf(options);
  requireEmpty(out);
  const files = [...made(wish)];
  if (challenge) {
    const { questions, answers } = challengeOf(files, wish);
    write(out, writtenChallenge(questions, format));
    write(out, [{ path: 'answers.json', text: fileText(answers) }]);
    tell(out, wish, [answers]);
    print(paragraph(CHALLENGE.replaceAll('OUT', out)));
    return;
  }
  for (const file of files) write(out, writtenFamily(file, format));
  tell(out, wish, files);
  print(paragraph(`Look them over by oap vectors lint ${out}; judge answers by oap vectors grade.`));
}

const CHALLENGE =
  'Keep OUT/answers.json, and the seed, from whoever is tested: they answer the questions, and oap vectors grade RESULTS --vectors OUT/answers.json judges that.';

/** Whoever knows the seed of a challenge can make its answers: by default nobody does. */
function wishOf({ key, product, policy, seed, count, challenge = false }: GenerateOptions): Wish {
  const isRandom = seed === 'random' || (seed === undefined && challenge);
  return {
    seed: String(isRandom ? randomSeed() : (seed ?? 1n)),
    count,
    ...(key !== undefined && { key: keyFrom(key) }),
    ...(product !== undefined && { product: productFrom(product) }),
    ...(policy !== undefined && { policy: policyFrom(policy) }),
  };
}

/** What lies there already would be taken for a part of the set. */
function requireEmpty(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new Stop(`${out} is a file, and vectors need a folder`);
  if (readdirSync(out).length > 0) throw new Stop(`${out} is not empty: choose another folder, or empty it`);
}

/** The families as they are made; on a terminal a line says how far that is. */
function* made(wish: Wish): Generator<VectorFile> {
  const { stderr } = process;
  let done = 0;
  for (const file of vectorFiles(wish)) {
    done += 1;
    if (stderr.isTTY) stderr.write(`\r\u001b[2K${done}/${VECTOR_FAMILIES.length}  ${file.family}`);
    yield file;
  }
  if (stderr.isTTY) stderr.write('\r\u001b[2K');
}

function write(out: string, files: readonly Written[]): void {
  for (const { path, text } of files) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function tell(out: string, { seed, count }: Wish, files: readonly VectorFile[]): void {
  const rows = files.map(({ family, tests }) => {
    const accepted = tests.filter(({ expect }) => isAccepting(expect.verdict)).length;
    const name = family === 'q' ? 'questions' : family;
    return [name, `${tests.length}: ${accepted} accepted, ${tests.length - accepted} refused`] as const;
  });
  const total = files.reduce((sum, { tests }) => sum + tests.length, 0);
  print(table(rows, { indent: 0, paint: style.dim }));
  print(`\n${style.bold(`${total} vectors in ${out}`)}; seed ${seed}, ${count} generated of each kind\n`);
}
