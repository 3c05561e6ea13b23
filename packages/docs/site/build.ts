/* npm run docs: builds the site, with the playground in it. Any warning fails it. */
import { SITE } from './places.js';
import { buildPlayground } from './playground.js';
import { stage } from './stage.js';
import { buildSite } from './typedoc.js';

const start = performance.now();
const complaints = await buildSite(stage());
await buildPlayground();
const seconds = ((performance.now() - start) / 1000).toFixed(1);
process.stdout.write(`docs: ${complaints} warnings and errors, ${seconds} s, in ${SITE}\n`);
process.exitCode = complaints === 0 ? 0 : 1;
