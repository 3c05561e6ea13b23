import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Finds the file of a module that a mutant names: `@scope/package/path/in/the/package.js`, whatever the package exports, or
 * a path relative to the mutant's module.
 *
 * @returns Its URL as Node names the loaded module; undefined where there is no such file.
 */
export function moduleFile(path: string, mutant: string): URL | undefined {
  if (path.startsWith('.')) return existing(new URL(path, mutant));
  const [scope = '', name = '', ...rest] = path.split('/');
  const searched = createRequire(mutant).resolve.paths(path) ?? [];
  const folder = searched
    .map((modules) => join(modules, scope, name))
    .find((candidate) => existsSync(candidate));
  return folder === undefined ? undefined : existing(pathToFileURL(join(folder, ...rest)));
}

/** Workspaces are symbolic links; Node loads modules under the path they really have. */
const existing = (file: URL): URL | undefined =>
  existsSync(file) ? pathToFileURL(realpathSync(file)) : undefined;
