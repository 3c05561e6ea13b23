import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { facade, REAL } from './facade.js';
import type { Mutation, Target } from './job.js';
import { allTargets } from './mutation.js';

const DRIVER = join(
  dirname(createRequire(import.meta.url).resolve('@offline-activation/implementation-reference')),
  'driver/main.js',
);

/** The compiled lane, also when this file runs from its source. */
const lane = (file: string): string =>
  JSON.stringify(new URL(`../../dist/lane/${file}`, import.meta.url).href);

/**
 * Writes the reference driver with some mutants beside it as one file, in which those that `OAP_MUTANTS` names are in place: a
 * process of the lane starts a few times faster than one whose modules come one by one through a module hook.
 *
 * @param file - Path of the file to write.
 */
export async function bundleProcess(mutations: readonly Mutation[], file: string): Promise<void> {
  const targets = allTargets(mutations);
  await build({
    stdin: { contents: entry(mutations, targets), resolveDir: dirname(DRIVER), loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: file,
    logLevel: 'silent',
    plugins: [replaceable(targets)],
  });
}

/** Puts the mutants in place, and then lets the driver come. */
function entry(mutations: readonly Mutation[], targets: readonly Target[]): string {
  const urls = [...mutations.map(({ mutant }) => mutant), ...targets.map(({ url }) => url + REAL)];
  const modules = urls.map((url) => `  ${JSON.stringify(url)}: () => import(${JSON.stringify(url)}),`);
  return `
import { layersOf } from ${lane('layers.js')};
import { exchange } from ${lane('switchboard.js')};
const modules = {
${modules.join('\n')}
};
const named = JSON.parse(process.env.OAP_MUTANTS);
const mutations = ${JSON.stringify(mutations)}.filter(({ mutant }) => named.includes(mutant));
const layered = await layersOf(mutations, undefined, (url) => modules[url]());
exchange(layered.standIns);
await import(${JSON.stringify(DRIVER)});
`;
}

/** Gives every importer of a replaceable module its facade, as the module hooks of a child process do. */
function replaceable(targets: readonly Target[]): Plugin {
  const byPath = new Map(targets.map((target) => [fileURLToPath(target.url), target]));
  return {
    name: 'replaceable',
    setup(on) {
      on.onResolve({ filter: /^file:/ }, ({ path: url }) => {
        const isReal = url.endsWith(REAL);
        const path = fileURLToPath(isReal ? url.slice(0, -REAL.length) : url);
        return { path, namespace: isReal ? 'real' : 'file' };
      });
      on.onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) => {
        const target = byPath.get(path);
        return target && { contents: facade(target), resolveDir: dirname(path) };
      });
      on.onLoad({ filter: /./, namespace: 'real' }, async ({ path }) => ({
        contents: await readFile(path, 'utf8'),
        resolveDir: dirname(path),
      }));
    },
  };
}
