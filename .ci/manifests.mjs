/** Checks package.json and tsconfig.json files against the direction and against each other. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allows, referencedFolders, SCOPE } from './house.mjs';

/**
 * @typedef {import('./house.mjs').House} House
 * @typedef {import('./house.mjs').Layer} Layer
 * @typedef {import('./house.mjs').Manifest} Manifest
 */

/** Faults of one workspace's package.json and tsconfig.json. */
export function manifestFaults(/** @type {House} */ house, /** @type {string} */ name) {
  const layer = /** @type {Layer} */ (house.layers[name]);
  const own = /** @type {Manifest} */ (house.manifests.get(name));
  const faults = [];
  const runTime = { ...own.dependencies, ...own.peerDependencies };
  const shorts = (/** @type {object} */ deps) =>
    Object.keys(deps).flatMap((full) => (full.startsWith(SCOPE) ? [full.slice(SCOPE.length)] : []));
  const usable = (/** @type {string} */ short) => layer.uses.some((entry) => entry.split('/')[0] === short);
  for (const short of shorts(runTime)) {
    if (!usable(short)) faults.push(`dependencies name ${short}, against the direction`);
  }
  for (const short of shorts(own.devDependencies ?? {})) {
    const known = usable(short) || allows(layer.types, short) || allows(layer.tools, short);
    if (!known) faults.push(`devDependencies name ${short}, against the direction`);
  }
  for (const [full, range] of Object.entries({ ...runTime, ...own.devDependencies })) {
    const version = house.manifests.get(full.slice(SCOPE.length))?.version;
    if (full.startsWith(SCOPE) && range !== version) faults.push(`wants ${full} ${range}; it is ${version}`);
  }
  const tsconfig = `${layer.folder}/tsconfig.json`;
  if (existsSync(join(house.root, tsconfig))) {
    const forTypes = shorts(own.devDependencies ?? {}).filter((short) => allows(layer.types, short));
    const folders = [...shorts(runTime), ...forTypes].flatMap((short) => house.layers[short]?.folder ?? []);
    const listed = referencedFolders(house.root, tsconfig);
    const missing = folders.filter((folder) => !listed.includes(folder));
    const extra = listed.filter((folder) => !folders.includes(folder));
    if (missing.length > 0) faults.push(`tsconfig.json lacks references to ${missing.join(', ')}`);
    if (extra.length > 0)
      faults.push(`tsconfig.json has references to ${extra.join(', ')}, not dependencies`);
  }
  return faults.map((fault) => `${layer.folder}/package.json: ${fault}`);
}

/** Faults of the list of what one build compiles: each workspace with a tsconfig.json, and nothing else. */
export function buildFaults(/** @type {House} */ { root, layers, manifests }) {
  const listed = referencedFolders(root, '.ci/tsconfig.build.json');
  const wanted = [...manifests.keys()].flatMap((name) => layers[name]?.folder ?? []);
  const compiled = wanted.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
  return [
    ...compiled.filter((folder) => !listed.includes(folder)).map((folder) => `lacks ${folder}`),
    ...listed
      .filter((folder) => !compiled.includes(folder))
      .map((folder) => `names ${folder}, which is none`),
  ].map((fault) => `.ci/tsconfig.build.json: ${fault}`);
}
