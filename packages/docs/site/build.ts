/* npm run docs: builds the site, with the playground in it. Any warning fails it. */
import { SITE } from './places.js';
import { stage } from './stage.js';
import { buildSite } from './typedoc.js';

const start = performance.now();
const staged = stage();
process.stdout.write(`staged ${performance.now() - start}\n`);
const complaints = await buildSite(staged);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
process.stdout.write(`docs: ${complaints} warnings and errors, ${seconds} s, in ${SITE}\n`);
process.exitCode = complaints === 0 ? 0 : 1;
