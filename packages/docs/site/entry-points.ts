import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from './places.js';

/** Folders of the packages that have an API, in the order of their direction. */
export const API_FOLDERS = [
  'spec',
  'packages/protocol',
  'packages/keys',
  'packages/codec',
  'packages/fingerprint',
  'packages/signer',
  'packages/verifier',
  'packages/server',
  'packages/client',
  'packages/msw',
  'conformance/suite',
];

/** A module that can be imported. */
export interface EntryPoint {
  /** What is imported, such as `@offline-activation/keys/tweetnacl`. */
  readonly specifier: string;
  /** Name of its package. */
  readonly name: string;
  /** Its source file, absolute. */
  readonly file: string;
  /** Folder of its package, relative to the repository. */
  readonly folder: string;
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
}

/** Every module that the packages export, read from their manifests. */
export function entryPoints(): readonly EntryPoint[] {
  return API_FOLDERS.flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(inRepository(`${folder}/package.json`), 'utf8')) as Manifest;
    return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
      const built = typeof target === 'string' ? target : target.default;
      const source = built.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts');
      const file = inRepository(`${folder}/${source}`);
      if (!source.endsWith('.ts') || !existsSync(file)) return [];
      return [{ name: manifest.name, specifier: manifest.name + path.slice(1), file, folder }];
    });
  });
}
