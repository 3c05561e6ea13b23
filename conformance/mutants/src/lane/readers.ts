import { readdirSync, readFileSync } from 'node:fs';
import { isData } from './data.js';
import { isFunction } from './is-function.js';
import type { Target } from './job.js';

/** `import { a, b as c } from './file.js'`, or the same with `export`, as the compiler writes it. */
const STATEMENT = /^(import|export) (.+?) from '(\.[^']*)';$/gms;

/** A statement of a module that names another one. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly what: string;
}

const linksOf = new Map<string, readonly Link[]>();

/**
 * The modules of a package that read what some targets export beside functions, with all the functions that they export.
 *
 * @returns undefined where there may be others: the value is exported again, or read by something that is no function.
 */
export async function readersOf(targets: readonly Target[]): Promise<Target[] | undefined> {
  const readers = new Map<string, Target>();
  for (const { url, names } of targets) {
    for (const { name } of names.filter((each) => !each.isFunction)) {
      if (!url.includes('/dist/')) return undefined;
      for (const { from, kind, what } of linksTo(url)) {
        const isNamed = !what.startsWith('{') || new RegExp(`\\b${name}\\b`).test(what);
        if (!isNamed) continue;
        const reader = kind === 'import' ? await readerAt(from) : undefined;
        if (reader === undefined) return undefined;
        readers.set(from, reader);
      }
    }
  }
  return [...readers.values()];
}

/** All that a module exports, if that is functions and data. */
async function readerAt(url: string): Promise<Target | undefined> {
  const exported = Object.entries((await import(/* @vite-ignore */ url)) as object);
  const functions = exported.filter(([, value]) => isFunction(value));
  const rest = exported.filter(([, value]) => !isFunction(value));
  if (rest.some(([, value]) => !isData(value))) return undefined;
  return { path: url, url, names: functions.map(([name]) => ({ name, isFunction: true })) };
}

/** What names a module of a package in that package. A package that is imported by its name is not looked into. */
function linksTo(url: string): readonly Link[] {
  const root = url.slice(0, url.indexOf('/dist/') + '/dist/'.length);
  const known = linksOf.get(root) ?? linksIn(root);
  linksOf.set(root, known);
  return known.filter(({ to }) => to === url);
}

function linksIn(root: string): Link[] {
  const files = readdirSync(new URL(root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const from = new URL(file, root).href;
      const source = readFileSync(new URL(from), 'utf8');
      return [...source.matchAll(STATEMENT)].map(([, kind = '', what = '', path = '']) => ({
        from,
        to: new URL(path, from).href,
        kind,
        what,
      }));
    });
}
