/** Width that output is made for. */
export const COLUMNS = 80;

// What a terminal takes as a command, or shows in another place or not at all: a signed label may hold any of these.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Text from outside, made harmless for a terminal: what does not print is written as its code point. */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => `<U+${character.codePointAt(0)?.toString(16).toUpperCase()}>`,
  );
}

/** `1 case`, `2 cases`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Breaks text at spaces into lines of at most `width` characters; longer words stay whole, and so does what fits. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Wrapped text, every line indented. */
export function paragraph(text: string, indent = 0): string {
  const margin = ' '.repeat(indent);
  return wrap(text, COLUMNS - indent)
    .map((line) => margin + line)
    .join('\n');
}

/** Rows of a label and a text, the texts under one another and wrapped within their column. */
export function table(
  rows: readonly (readonly [label: string, text: string])[],
  options: TableOptions = {},
): string {
  const { indent = 2, paint = (label) => label } = options;
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const margin = ' '.repeat(indent);
  return rows
    .map(([label, text]) => {
      const [first = '', ...rest] = wrap(text, COLUMNS - indent - width);
      const head = `${margin}${paint(label)}${' '.repeat(width - label.length)}${first}`.trimEnd();
      return [head, ...rest.map((line) => margin + ' '.repeat(width) + line)].join('\n');
    })
    .join('\n');
}

interface TableOptions {
  readonly indent?: number;
  readonly paint?: (label: string) => string;
}
