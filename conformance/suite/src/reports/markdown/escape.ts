import { printable } from '../printable.js';

const inOneLine = (text: string): string => printable(text.replaceAll(/\s+/g, ' ').trim());

/**
 * Text of somebody else inside a line of Markdown, a table's cell included: no character of it means anything there,
 * and it does not end the line.
 */
export const inline = (text: string): string => inHtml(text).replaceAll(/[\\`*_[\]|~$@#]|:(?=\S)/g, '\\$&');

/** Text inside a block of HTML that stands in Markdown. */
export const inHtml = (text: string): string =>
  inOneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as a code span, outside of tables. Its fence is longer than any row of back quotes in it. */
export function code(text: string): string {
  const line = inOneLine(text);
  const fence = '`'.repeat(longestRow(line) + 1);
  const room = line === '' || line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** Text as a block of code, line by line as it stands. */
export function block(text: string, language = 'text'): string {
  const lines = printable(text.replaceAll('\r\n', '\n'));
  const fence = '`'.repeat(Math.max(3, longestRow(lines) + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
}

const longestRow = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
