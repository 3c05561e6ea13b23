import {
  lintVectors,
  loadVectors,
  OWN_WISH,
  type Vector,
  type VectorFile,
  vectorFiles,
} from '@offline-activation/conformance/vectors';
import { Stop } from '../stop.js';

/** Vectors to judge by. */
export interface VectorSet {
  /** Where they come from, for people. */
  readonly from: string;
  readonly seed: string;
  readonly count: number;
  readonly tests: readonly Vector[];
}

/**
 * The set at a path, or the project's own, which is made on the spot.
 *
 * @throws Stop for a set with which something is wrong: nobody can be judged by it.
 */
export function setAt(path: string | undefined): VectorSet {
  if (path === undefined) return setOf('the project', [...vectorFiles(OWN_WISH)]);
  const loaded = loadedFrom([path]);
  const [first] = lintVectors(loaded);
  if (first) throw new Stop(`${first.at}: ${first.says} (oap vectors lint ${path} says more)`);
  const files = loaded.files
    .filter(({ content }) => content['challenge'] !== true)
    .map(({ content }) => content as unknown as VectorFile);
  if (files.length === 0) {
    throw new Stop(`${path} has questions only: name the answers.json that was written beside them`);
  }
  return setOf(path, files);
}

function setOf(from: string, files: readonly VectorFile[]): VectorSet {
  const { seed = '0', count = 0 } = files[0] ?? {};
  return { from, seed, count, tests: files.flatMap(({ tests }) => tests) };
}

/** Files of vectors as they are. @throws Stop where a path does not exist. */
export function loadedFrom(paths: readonly string[]): ReturnType<typeof loadVectors> {
  try {
    return loadVectors(paths);
  } catch (cause) {
    const { code, path, message } = cause as NodeJS.ErrnoException;
    throw new Stop(code === 'ENOENT' ? `there is no ${path}` : message, undefined, { cause });
  }
}
