/**
 * A client's state, and the files that a person saves and chooses, on a file system, through `node:fs`.
 *
 * @packageDocumentation
 */
export { fileStorage } from './node/file-storage.js';
export { platformFetch } from './node/platform-fetch.js';
export { readChosen } from './node/read-chosen.js';
export { type SaveOptions, saveFile } from './node/save-file.js';
