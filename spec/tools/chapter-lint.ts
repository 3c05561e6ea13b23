import type { Requirement } from '../src/requirement.js';
import { type Block, blocksOf } from './blocks.js';
import { headingAnchors } from './plain-text.js';
import { keywordsOf, readBlock } from './requirement-block.js';

/** A chapter: file name and Markdown. */
export interface Chapter {
  readonly file: string;
  readonly markdown: string;
}

/** What is wrong with a chapter, and where. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Requirements of the chapters in their order, and everything that is wrong with them. */
export interface ReadChapters {
  readonly requirements: readonly Requirement[];
  readonly faults: readonly Fault[];
}

interface Anchored {
  readonly chapter: Chapter;
  readonly blocks: readonly Block[];
  readonly anchors: Set<string>;
}

/** A comment in a block that only explains the keywords. */
const KEYWORDS_MARK = '<!-- keywords -->';
const LINK = /\]\(([^)\s]*)\)/g;
const CODE = /`[^`]*`/g;
const DERIVED = /\[derived from: ([^\]]*)\]/;
const MENTION = /\b([A-Z]+)-\d+\b/g;

/** Reads all chapters at once, since ids and links go from one to another. */
export function readChapters(chapters: readonly Chapter[]): ReadChapters {
  const faults: Fault[] = [];
  const found = new Map<string, Requirement>();
  const read = chapters.map((chapter) => readChapter(chapter, found, faults));
  for (const one of read) checkReferences(one, read, found, faults);
  return { requirements: [...found.values()], faults };
}

function readChapter(chapter: Chapter, found: Map<string, Requirement>, faults: Fault[]): Anchored {
  const blocks = blocksOf(chapter.markdown);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const anchors = new Set(headingAnchors(headings.map(({ text }) => text)));
  let section = '';
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.text;
    const fault = (message: string) => faults.push({ file: chapter.file, line: block.line, message });
    const reading = readBlock(block, chapter.file, section);
    if (reading === undefined) {
      const [keyword] = block.text.includes(KEYWORDS_MARK) ? [] : keywordsOf(block);
      if (keyword !== undefined) fault(`${keyword} stands outside a requirement`);
    } else if ('faults' in reading) {
      for (const message of reading.faults) fault(message);
    } else {
      const { requirement } = reading;
      if (found.has(requirement.id)) fault(`${requirement.id} is used twice`);
      found.set(requirement.id, requirement);
      anchors.add(requirement.id.toLowerCase());
    }
  }
  return { chapter, blocks, anchors };
}

function checkReferences(
  { chapter, blocks }: Anchored,
  all: readonly Anchored[],
  found: ReadonlyMap<string, Requirement>,
  faults: Fault[],
): void {
  const series = new Set([...found.keys()].map((id) => id.replace(/-\d+$/, '')));
  for (const { text, line } of blocks) {
    const fault = (message: string) => faults.push({ file: chapter.file, line, message });
    for (const [, target = ''] of text.matchAll(LINK)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const to = all.find((one) => one.chapter.file === (file === '' ? chapter.file : file));
      if (to === undefined) fault(`links to an unknown chapter ${file}`);
      else if (anchor !== undefined && !to.anchors.has(anchor)) fault(`links to an unknown anchor ${target}`);
    }
    const named = text.replace(CODE, '');
    for (const [id, name = ''] of named.replace(DERIVED, '').matchAll(MENTION)) {
      if (series.has(name) && !found.has(id)) fault(`names an unknown requirement ${id}`);
    }
    for (const id of derivedOf(named)) {
      if (!found.has(id)) fault(`is derived from an unknown requirement ${id}`);
    }
  }
}

function derivedOf(text: string): readonly string[] {
  const list = DERIVED.exec(text)?.[1];
  return list === undefined ? [] : list.split(',').map((id) => id.trim());
}
