/** A piece of a chapter: as much of Markdown as the chapters use. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'row' | 'paragraph';
  /** Line of its beginning, from 1. */
  readonly line: number;
  /** Markdown without the marks of heading or list; the cells of a row joined by ` | `. */
  readonly text: string;
  /** Cells of a row. */
  readonly cells: readonly string[];
  /** Cells of the row's table header, as plain text; empty for other kinds, and for the header itself. */
  readonly header: readonly string[];
}

const HEADING = /^#{1,6} +(.*)$/;
const ITEM = /^\s*(?:[-*]|\d+\.) +(.*)$/;
const FENCE = /^\s*```/;
const ROW = /^\s*\|/;
const DELIMITER_ROW = /^[\s|:-]+$/;

/** Splits a chapter into its blocks; fenced code is left out. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'item' | 'paragraph'; line: number; lines: string[] } | undefined;
  let header: readonly string[] | undefined;
  let fenced = false;
  const close = () => {
    if (open !== undefined) blocks.push(block(open.kind, open.line, open.lines.join('\n')));
    open = undefined;
  };
  for (const [index, line] of markdown.split('\n').entries()) {
    const at = index + 1;
    const [heading, item] = [HEADING.exec(line), ITEM.exec(line)];
    if (FENCE.test(line)) fenced = !fenced;
    if (!ROW.test(line)) header = undefined;
    if (fenced || FENCE.test(line) || line.trim() === '') close();
    else if (heading !== null) {
      close();
      blocks.push(block('heading', at, heading[1] ?? ''));
    } else if (ROW.test(line)) {
      close();
      if (header !== undefined && DELIMITER_ROW.test(line)) continue;
      const cells = cellsOf(line);
      blocks.push({ kind: 'row', line: at, text: cells.join(' | '), cells, header: header ?? [] });
      header ??= cells;
    } else if (item !== null) {
      close();
      open = { kind: 'item', line: at, lines: [item[1] ?? ''] };
    } else if (open !== undefined) open.lines.push(line);
    else open = { kind: 'paragraph', line: at, lines: [line] };
  }
  close();
  return blocks;
}

function block(kind: 'heading' | 'item' | 'paragraph', line: number, text: string): Block {
  return { kind, line, text: text.trim(), cells: [], header: [] };
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
