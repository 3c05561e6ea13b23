import { readdirSync } from 'node:fs';
import { specFolder, textOf } from './folder.js';

/** Lists the file names of the chapters in their order. */
export function chapters(): readonly string[] {
  const files = readdirSync(new URL('chapters/', specFolder));
  return files.filter((file) => file.endsWith('.md')).sort();
}

/**
 * Returns a chapter's Markdown.
 *
 * @param name - File name, with or without `.md`.
 * @throws TypeError if there is no such chapter.
 */
export function chapterText(name: string): string {
  const file = name.endsWith('.md') ? name : `${name}.md`;
  if (!chapters().includes(file)) throw new TypeError(`no chapter ${file}`);
  return textOf(`chapters/${file}`);
}
