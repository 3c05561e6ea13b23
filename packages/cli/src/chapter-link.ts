import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specFolder } from '@offline-activation/spec';

/** Where a place of the specification lies, as a path from here if it lies below, with its anchor. */
export function chapterLink(chapter: string, anchor: string): string {
  const file = fileURLToPath(new URL(`chapters/${chapter}`, specFolder));
  const path = relative(process.cwd(), file);
  return `${path.startsWith('..') ? file : path}#${anchor}`;
}
