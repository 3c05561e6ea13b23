/* npm run docs:check, after the build: fails when a link of the site leads nowhere. */
import { checkLinks } from './link-check.js';
import { SITE } from './places.js';

const { pages, links, broken } = checkLinks(SITE);
for (const { page, href, why } of broken) process.stderr.write(`${page}: ${href}: ${why}\n`);
process.stdout.write(`docs: ${pages} pages, ${links} links, ${broken.length} broken\n`);
process.exitCode = broken.length === 0 && pages > 0 && links > 0 ? 0 : 1;
