/**
 * Puts the licence beside a package while it is packed: npm takes it into the tarball from there alone.
 *
 * Usage, in the package's folder: licence.mjs.
 */
import { copyFileSync } from 'node:fs';

copyFileSync(new URL('../LICENSE', import.meta.url), 'LICENSE');
