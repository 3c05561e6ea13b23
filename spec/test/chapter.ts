import { type Fault, type ReadChapters, readChapters } from '../tools/chapter-lint.js';

/** Reads one chapter with a heading, and the lines given below it. */
export function readLines(...lines: readonly string[]): ReadChapters {
  return readChapters([
    { file: '01-one.md', markdown: ['# 1. One', '', '## 1.1 Part', '', ...lines].join('\n') },
  ]);
}

/** The messages of faults, each with its line where the first line given is 5. */
export function messages({ faults }: { readonly faults: readonly Fault[] }): readonly string[] {
  return faults.map(({ line, message }) => `${line}: ${message}`);
}
