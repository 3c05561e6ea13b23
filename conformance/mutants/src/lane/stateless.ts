import { readFileSync } from 'node:fs';

/**
 * Signs of a stand-in whose answer may hang on more than its arguments, or that does more than answer: it keeps
 * something, waits, asks the clock or chance, or does not come back. Found in a local variable they are harmless: then
 * a mutant is put before more cases than it need be, which costs nothing but time.
 */
const SIGNS: readonly RegExp[] = [
  /\b(let|var|class|function\*|async|await|delete|while|this)\b/,
  /\bnew (Weak)?(Map|Set|Ref)\b/,
  /\b(process|globalThis|performance|crypto|Atomics|Date\.now|new Date\(\)|Math\.random|setTimeout|Promise)\b/,
  /\+\+|--/,
  /\.(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|append|assign|defineProperty)\(/,
  /for \(;/,
  /from 'node:/,
  /\bimport\(/,
];

/** An assignment: `=` that is part of no comparison, arrow or declaration. */
const ASSIGNMENT = /(?<![=!<>])=(?![=>])/;
const DECLARATION = /\bconst (\{[^}=]*\}|\[[^\]=]*\]|\w+) =/g;
/** Texts and notes in plain words, in which any of these may stand. */
const WORDS = /^\s*bug: .*$|^\s*(\/?\*|\/\/).*$|'(?:[^'\\\n]|\\.)*'/gm;
const RELATIVE = /from '(\.{1,2}\/[^']+)'/g;

/** Whether nothing in a mutant's module, and in what it imports of the same package, looks as if it had a state. */
export function isStateless(url: string, known = new Set<string>()): boolean {
  if (known.has(url)) return true;
  known.add(url);
  const source = readFileSync(new URL(url), 'utf8');
  const imported = [...source.matchAll(RELATIVE)].map(([, path = '']) => new URL(path, url).href);
  if (/from 'node:/.test(source)) return false;
  const code = source.replace(WORDS, '').replace(DECLARATION, '');
  if (ASSIGNMENT.test(code) || SIGNS.some((sign) => sign.test(code))) return false;
  return imported.every((each) => isStateless(each, known));
}

/** A variable of the module that keeps what it was given. Keys of weak ones are objects, which no later play has. */
const VARIABLE = /^(let|var)\b|^const \w+ = (new (?!Weak)|\[|\{)/m;

/** Whether a mutant's module has something to remember earlier calls by, from one time that it is in place to the next. */
export const isForgetful = (url: string): boolean => !VARIABLE.test(readFileSync(new URL(url), 'utf8'));
