import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';

/** A file of vectors as it was found: nothing of it has been looked at. */
export interface LoadedFile {
  readonly path: string;
  readonly content: JsonObject;
}

/** Why a file is not even JSON. */
interface Unreadable {
  readonly path: string;
  readonly says: string;
}

/** The vectors found in a folder, and what could not be read. */
export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly unreadable: readonly Unreadable[];
}

/** Files in a folder of vectors that are something else. */
const OTHERS: readonly string[] = ['schema.json'];

/**
 * Reads files of vectors: a file of JSON or JSON Lines, or all of them below a folder.
 *
 * @throws Error of the platform where a path does not exist.
 */
export function loadVectors(paths: readonly string[]): Loaded {
  const files: LoadedFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of paths.flatMap(pathsIn)) {
    try {
      files.push({ path, content: contentOf(path) });
    } catch (error) {
      unreadable.push({ path, says: (error as Error).message });
    }
  }
  return { files, unreadable };
}

function pathsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .filter(({ name }) => !OTHERS.includes(name) && name !== 'node_modules')
    .flatMap((entry) => {
      if (entry.isDirectory()) return pathsIn(join(path, entry.name));
      return /\.jsonl?$/.test(entry.name) ? [join(path, entry.name)] : [];
    });
}

function contentOf(path: string): JsonObject {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl')) return objectOf(text, '');
  const [head, ...tests] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => objectOf(line, `line ${at + 1}: `));
  if (!head) throw new Error('the file is empty');
  return { ...head, tests };
}

function objectOf(text: string, where: string): JsonObject {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`${where}it is no JSON: ${(error as Error).message}`);
  }
  if (!isObject(value)) throw new Error(`${where}it is no JSON object`);
  return value;
}
