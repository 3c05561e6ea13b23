import { readFileSync } from 'node:fs';

/** URL of the package's folder, ending in a slash: chapters, registries, schemas and requirements lie under it. */
export const specFolder: URL = new URL('../', import.meta.url);

/** Reads a text file of the package; the path is relative to its folder. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, specFolder), 'utf8');
}

/** Reads a JSON file of the package; its form is the generator's promise, and is not checked here. */
export function dataOf(path: string): unknown {
  return JSON.parse(textOf(path));
}
