/** Adds what is new to the file of ids: `npm run ids`. Removes nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { currentIds, idFaults, type KnownIds, withNewIds } from '../test/ids.js';

const file = new URL('../test/ids.json', import.meta.url);
const known = withNewIds(JSON.parse(readFileSync(file, 'utf8')) as KnownIds, currentIds());
writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
const faults = idFaults(known, currentIds());
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
