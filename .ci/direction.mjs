/**
 * Refuses imports against the direction of the packages.
 *
 * Project references alone do not: npm hoists every workspace into the root's node_modules, where any file
 * can import it. The allowed direction is data, in `direction.json`; for each workspace:
 *
 * - `folder`: where it lies.
 * - `uses`: workspaces it may import; `name/path` allows that sub-path only.
 * - `types`: workspaces it may name in `import type` only, as development dependencies.
 * - `tools`: workspaces that its generators and tests may import, but never `src`.
 * - `portable`: true when `src` must run outside Node; `nodeFiles` are the exceptions.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  allows,
  mayUseNode,
  readJson,
  SCOPE,
  sourceFiles,
  splitSpecifier,
  workspaceFolders,
} from './house.mjs';
import { readImports } from './imports.mjs';
import { buildFaults, manifestFaults } from './manifests.mjs';

/**
 * @typedef {import('./house.mjs').House} House
 * @typedef {import('./house.mjs').Layer} Layer
 */

/** Packages that exist for Node only. */
const NODE_PACKAGES = new Set(['@hono/node-server']);

/** The source file behind a sub-path of a workspace, relative to its package. */
function sourceOf(/** @type {House} */ house, /** @type {string} */ short, /** @type {string} */ path) {
  const entry = house.manifests.get(short)?.exports?.[path === '' ? '.' : `./${path}`];
  const target = typeof entry === 'string' ? entry : (entry?.default ?? '');
  return target.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts');
}

/**
 * What is wrong with one import of a workspace, if anything.
 *
 * @param {House} house
 * @param {string} name
 * @param {string} file
 * @param {import('./imports.mjs').Import} found
 */
function workspaceFault(house, name, file, found) {
  const layer = /** @type {Layer} */ (house.layers[name]);
  const { path, name: full } = splitSpecifier(found.specifier);
  const short = full.slice(SCOPE.length);
  if (short === name) return file.startsWith('src/') ? 'imports its own package by name' : undefined;
  const inSource = file.startsWith('src/');
  if (allows(layer.types, short)) {
    return found.typeOnly ? undefined : `imports ${full} at run time; only "import type" is allowed`;
  }
  if (!allows(layer.uses, short, path === '' ? '.' : path)) {
    const asTool = allows(layer.tools, short) && !inSource;
    if (!asTool)
      return `imports ${found.specifier}; ${name} may use: ${layer.uses.join(', ') || 'no workspace'}`;
  }
  const target = house.layers[short];
  const onNode = target !== undefined && !found.typeOnly && target.portable === true;
  if (onNode && !mayUseNode(layer, file) && mayUseNode(target, sourceOf(house, short, path))) {
    return `imports ${found.specifier}, which runs on Node only`;
  }
  return undefined;
}

/**
 * What is wrong with one import, if anything.
 *
 * @param {House} house
 * @param {string} name
 * @param {string} file
 * @param {import('./imports.mjs').Import} found
 */
function importFault(house, name, file, found) {
  const layer = /** @type {Layer} */ (house.layers[name]);
  const { specifier } = found;
  if (specifier === '') return mayUseNode(layer, file) ? undefined : 'imports a computed name';
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier);
    if (target.startsWith('..')) return `imports ${specifier}, outside its package`;
    const crosses = !mayUseNode(layer, file) && mayUseNode(layer, target.replace(/\.js$/, '.ts'));
    return crosses && !found.typeOnly ? `imports ${specifier}, which runs on Node only` : undefined;
  }
  const { name: full } = splitSpecifier(specifier);
  if (isBuiltin(specifier) || specifier.startsWith('node:') || NODE_PACKAGES.has(full)) {
    if (!mayUseNode(layer, file)) return `imports ${specifier}; this file must run outside Node`;
    if (!NODE_PACKAGES.has(full)) return undefined;
  }
  const fault = full.startsWith(SCOPE) ? workspaceFault(house, name, file, found) : undefined;
  if (fault !== undefined || full === `${SCOPE}${name}`) return fault;

  const own = house.manifests.get(name);
  const forTypes = full.startsWith(SCOPE) && allows(layer.types, full.slice(SCOPE.length));
  const declared = { ...own?.dependencies, ...own?.peerDependencies };
  if (!file.startsWith('src/') || forTypes) Object.assign(declared, own?.devDependencies);
  if (!file.startsWith('src/')) Object.assign(declared, house.manifest.devDependencies);
  return full in declared
    ? undefined
    : `imports ${full}, which ${layer.folder}/package.json does not declare`;
}

/** Faults of one workspace's source files. */
function sourceFaults(/** @type {House} */ house, /** @type {string} */ name) {
  const layer = /** @type {Layer} */ (house.layers[name]);
  const folder = join(house.root, layer.folder);
  return sourceFiles(folder).flatMap((file) => {
    const { imports, globals } = readImports(file, readFileSync(join(folder, file), 'utf8'));
    const faults = imports.flatMap((found) => {
      const fault = importFault(house, name, file, found);
      return fault === undefined ? [] : [{ line: found.line, fault }];
    });
    if (!mayUseNode(layer, file)) {
      for (const { name: global, line } of globals) {
        faults.push({ line, fault: `names ${global}; this file must run outside Node` });
      }
    }
    return faults.map(({ line, fault }) => `${layer.folder}/${file}:${line}: ${fault}`);
  });
}

/**
 * Lists every fault of a checkout, one line each; none when it is in order.
 *
 * @param {string} root folder with the root package.json
 * @param {Record<string, Layer>} layers by the workspace's name without its scope
 * @returns {{ faults: string[], workspaces: number }}
 */
export function checkDirection(root, layers) {
  /** @type {House} */
  const house = { root, layers, manifest: readJson(join(root, 'package.json')), manifests: new Map() };
  const faults = [];
  for (const folder of workspaceFolders(house)) {
    const manifest = readJson(join(root, folder, 'package.json'));
    const short = String(manifest.name).slice(SCOPE.length);
    if (layers[short]?.folder === folder && manifest.name === SCOPE + short)
      house.manifests.set(short, manifest);
    else faults.push(`${folder}/package.json: ${manifest.name} has no place in direction.json`);
  }
  faults.push(...buildFaults(house));
  for (const name of house.manifests.keys()) {
    faults.push(...manifestFaults(house, name), ...sourceFaults(house, name));
  }
  return { faults, workspaces: house.manifests.size };
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  const here = dirname(self);
  const { faults, workspaces } = checkDirection(dirname(here), readJson(join(here, 'direction.json')));
  for (const fault of faults) console.error(fault);
  console.log(`direction: ${workspaces} workspaces, ${faults.length} faults`);
  process.exitCode = faults.length === 0 && workspaces > 0 ? 0 : 1;
}
