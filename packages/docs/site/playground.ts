/** Builds the playground into the site: one page, one script, one style sheet, none of it from elsewhere. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chapters } from '@offline-activation/spec';
import { build } from 'esbuild';
import { own, SITE } from './places.js';
import { samples } from './samples.js';
import { chapterUrl } from './spec/places.js';

/** @param folder - Where it is put. */
export async function buildPlayground(folder = `${SITE}/playground`): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [own('src/playground/main.ts')],
    outfile: `${folder}/playground.js`,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
  const given = await samples();
  const numbered = Object.fromEntries(
    chapters().map((file) => [String(Number(file.slice(0, 2))), chapterUrl(file)]),
  );
  const page = readFileSync(own('assets/playground.html'), 'utf8')
    .replace('"%SAMPLES%"', () => embedded(given))
    .replace('"%CHAPTERS%"', () => embedded(numbered));
  writeFileSync(`${folder}/index.html`, page);
  writeFileSync(`${folder}/playground.css`, readFileSync(own('assets/playground.css')));
}

/** JSON that cannot end the element it stands in. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
