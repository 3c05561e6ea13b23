/** Where things lie: the repository, what is made on the way, and the site. */
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const OWN = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A file of this package. */
export const own = (path: string): string => posix.join(OWN, path);

/** A file of the repository. */
export const inRepository = (path: string): string => posix.join(ROOT, path);

/** Documents as TypeDoc reads them, in folders like those of the repository. */
export const STAGE = own('.oap/stage');

/** The built site. */
export const SITE = own('.oap/site');
