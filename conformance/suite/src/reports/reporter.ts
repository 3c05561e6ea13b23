import { writeFile } from 'node:fs/promises';
import type { Row } from '../runner/row.js';
import type { Summary } from '../verdict/summary.js';
import { html } from './html/html.js';
import { junit } from './junit/junit.js';
import { markdown } from './markdown/markdown.js';
import { jsonText, type RunInfo, reportOf } from './report.js';

/** Something that is told of a run: folds over rows, nothing else. */
export interface Reporter {
  /** Is told what will be run, once, before any row. */
  start(info: RunInfo): void;
  /** Is told what came of one case, as soon as that is known. */
  row(row: Row): void;
  /** Is told what all rows come to, once; resolves when the report is written. */
  end(summary: Summary): Promise<void>;
}

/** Writes the JSON report when the run is over. */
export const jsonReporter = (file: string): Reporter => fileReporter(file, jsonText);

/** Writes the one-file HTML report when the run is over. */
export const htmlReporter = (file: string): Reporter => fileReporter(file, html);

/** Writes the JUnit file when the run is over. */
export const junitReporter = (file: string): Reporter => fileReporter(file, junit);

/** Writes the Markdown report when the run is over. */
export const markdownReporter = (file: string): Reporter => fileReporter(file, markdown);

function fileReporter(file: string, text: (report: ReturnType<typeof reportOf>) => string): Reporter {
  const rows: Row[] = [];
  let info: RunInfo | undefined;
  return {
    start(told) {
      info = told;
    },
    row(row) {
      rows.push(row);
    },
    async end(summary) {
      if (!info) throw new TypeError('a report ends before it starts');
      await writeFile(file, text(reportOf(info, rows, summary)));
    },
  };
}
