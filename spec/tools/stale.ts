import { existsSync, readFileSync } from 'node:fs';
import type { Output } from './typescript.js';

/** Picks the generated files that are missing in a folder, or hold something else there. */
export function staleOutputs(outputs: readonly Output[], root: URL): readonly Output[] {
  return outputs.filter(({ path, content }) => {
    const url = new URL(path, root);
    return !existsSync(url) || readFileSync(url, 'utf8') !== content;
  });
}
