/** The workspaces of a checkout, and what `direction.json` allows each of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * @typedef {object} Layer
 * @property {string} folder
 * @property {string[]} uses
 * @property {string[]} [types]
 * @property {string[]} [tools]
 * @property {boolean} [portable]
 * @property {string[]} [nodeFiles]
 *
 * @typedef {object} Manifest
 * @property {string} [version]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string | { default?: string }>} [exports]
 * @property {string[]} [workspaces]
 *
 * @typedef {object} House
 * @property {string} root
 * @property {Record<string, Layer>} layers
 * @property {Manifest} manifest the root's
 * @property {Map<string, Manifest>} manifests by the workspace's short name
 */

export const SCOPE = '@offline-activation/';
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.turbo', '.oap']);

/** @returns {any} */
export const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Lists a folder's source files as slash-separated paths relative to it.
 *
 * @param {string} folder
 * @param {string} [under]
 * @returns {string[]}
 */
export function sourceFiles(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(under, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(folder, path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

/**
 * Splits `@scope/name/sub/path` into the package and what follows it.
 *
 * @param {string} specifier
 */
export function splitSpecifier(specifier) {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return { name: parts.slice(0, length).join('/'), path: parts.slice(length).join('/') };
}

/**
 * Folders a tsconfig.json refers to, relative to the root.
 *
 * @param {string} root
 * @param {string} tsconfig
 * @returns {string[]}
 */
export function referencedFolders(root, tsconfig) {
  const { references = [] } = readJson(join(root, tsconfig));
  return references.map((/** @type {{ path: string }} */ { path }) =>
    posix.join(posix.dirname(tsconfig), path),
  );
}

/** Folders named by the root's `workspaces`, of which only a last part `*` is a pattern. */
export function workspaceFolders(/** @type {House} */ { root, manifest }) {
  const folders = (manifest.workspaces ?? []).flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    return readdirSync(join(root, parent)).map((name) => posix.join(parent, name));
  });
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json')));
}

/** True when an allowed list names the workspace, or the very sub-path of it. */
export function allows(/** @type {string[] | undefined} */ list, /** @type {string} */ short, path = '') {
  return list?.some((entry) => entry === short || entry === `${short}/${path}`) === true;
}

/** True when a file, relative to its package, is one that may use Node. */
export function mayUseNode(/** @type {Layer} */ layer, /** @type {string} */ file) {
  if (layer.portable !== true || !file.startsWith('src/')) return true;
  return (
    layer.nodeFiles?.some((entry) => file === entry || (entry.endsWith('/') && file.startsWith(entry))) ===
    true
  );
}
